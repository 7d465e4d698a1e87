package cn.huizong.document.pdf;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.DrawLimit;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;

/** What was filled into the fields of a PDF form (AcroForm), by the annotation that shows each. */
final class PdfFields {
    private final IdentityHashMap<COSDictionary, String> values = new IdentityHashMap<>();
    private final boolean stale;

    private PdfFields(boolean stale) {
        this.stale = stale;
    }

    /**
     * The fields of a document.
     *
     * @param marks counts what values unpack to
     * @throws UnreadableDocument if the pages stand in a form that only Adobe's programs lay out (XFA)
     */
    static PdfFields of(PDDocument document, DrawLimit marks) throws IOException, UnreadableDocument {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return new PdfFields(false);
        }
        if (form.xfaIsDynamic()) {
            throw new UnreadableDocument("PDF 是 XFA 动态表单，页面上没有内容，请打印成普通的 PDF，或报送它的 .docx 原件");
        }
        PdfFields fields = new PdfFields(form.getNeedAppearances());
        for (PDField field : form.getFieldTree()) {
            if (written(field) instanceof COSStream packed) {
                marks.weigh(packed.createInputStream());
            }
            String value = value(field, marks);
            if (!value.isBlank()) {
                for (PDAnnotationWidget widget : field.getWidgets()) {
                    fields.values.put(widget.getCOSObject(), value);
                }
            }
        }
        return fields;
    }

    /** The value as the file has it, in the field or in one around it. */
    private static @Nullable COSBase written(PDField field) {
        COSBase value = null;
        for (PDField each = field; each != null && value == null; each = each.getParent()) {
            value = each.getCOSObject().getDictionaryObject(COSName.V);
        }
        return value;
    }

    private static String value(PDField field, DrawLimit marks) {
        if (field instanceof PDTextField text) {
            return text.isPassword() ? "" : text.getValue();
        }
        if (field instanceof PDChoice choice) {
            List<String> exported = choice.getOptionsExportValues();
            List<String> shown = choice.getOptionsDisplayValues();
            return String.join(
                    "\n",
                    choice.getValue().stream()
                            .map(value -> {
                                marks.count(exported.size());
                                int at = exported.indexOf(value);
                                return at >= 0 && at < shown.size() ? shown.get(at) : value;
                            })
                            .toList());
        }
        return "";
    }

    /** What was filled into a field that an annotation shows; empty for anything else. */
    String value(PDAnnotation annotation) {
        return values.getOrDefault(annotation.getCOSObject(), "");
    }

    /** Whether the file says that what its fields show is to be drawn anew from their values. */
    boolean isStale() {
        return stale;
    }
}
