package cn.huizong.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Cell;
import cn.huizong.document.Limits;
import cn.huizong.document.page.Glyph;
import cn.huizong.document.read.Documents;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;

/** What a person sees on a page, and what was filled into it, is what is read. The table has 规章 1 0 in its second row. */
class PdfSeenTests {
    /** Draws over the page. */
    private interface Drawing {
        void on(PDPageContentStream out) throws Exception;
    }

    @Test
    void textUnderAnOpaqueBoxIsNotSeenAndWhatIsTypedOverItIs() throws Exception {
        try (PdfDraft draft = new PdfDraft()) {
            assertThat(row(drawn(draft, out -> {
                        out.setNonStrokingColor(1f);
                        out.addRect(162, 662, 50, 16);
                        out.fill();
                        out.setNonStrokingColor(0f);
                        draft.text(out, 165, 666, "36");
                    })))
                    .containsExactly("规章", "36", "0");
        }
    }

    @Test
    void whatHasTheColourOfItsGroundIsNotSeen() throws Exception {
        try (PdfDraft draft = new PdfDraft()) {
            assertThat(row(drawn(draft, out -> {
                        out.setNonStrokingColor(1f);
                        draft.text(out, 171, 666, "9");
                        out.setNonStrokingColor(0f, 0f, 0.5f);
                        out.addRect(222, 662, 30, 16);
                        out.fill();
                        draft.text(out, 225, 666, "8");
                    })))
                    .containsExactly("规章", "1", "");
        }
    }

    @Test
    void whiteOnColourOnAPictureOrInAnOutlineIsSeen() throws Exception {
        try (PdfDraft draft = new PdfDraft()) {
            assertThat(row(drawn(draft, out -> {
                        out.setNonStrokingColor(0f, 0f, 0.5f);
                        out.addRect(162, 662, 50, 16);
                        out.fill();
                        out.moveTo(222, 662);
                        out.curveTo(260, 655, 270, 680, 222, 678);
                        out.fill();
                        out.setNonStrokingColor(1f);
                        draft.text(out, 171, 666, "9");
                        draft.text(out, 231, 666, "7");
                    })))
                    .containsExactly("规章", "9", "07");
        }
    }

    @Test
    void aBoxThatIsCutOffElsewhereHidesNothing() throws Exception {
        try (PdfDraft draft = new PdfDraft()) {
            assertThat(row(drawn(draft, out -> {
                        out.addRect(300, 300, 20, 20);
                        out.clip();
                        out.setNonStrokingColor(1f);
                        out.addRect(0, 0, 595, 842);
                        out.fill();
                    })))
                    .containsExactly("规章", "1", "0");
        }
    }

    @Test
    void digitsInOnePlaceAreNoNumber() throws Exception {
        try (PdfDraft draft = new PdfDraft()) {
            assertThat(row(drawn(draft, out -> draft.text(out, 165, 666, "36"))).get(1))
                    .contains(Glyph.UNKNOWN);
        }
    }

    @Test
    void aLayerThatIsOffIsNotSeen() throws Exception {
        try (PdfDraft draft = new PdfDraft()) {
            PDOptionalContentGroup layer = new PDOptionalContentGroup("旧");
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, false);
            draft.document.getDocumentCatalog().setOCProperties(layers);
            byte[] content = drawn(draft, out -> {
                out.beginMarkedContent(COSName.OC, layer);
                draft.text(out, 172, 666, "9");
                out.endMarkedContent();
                draft.text(out, 185, 666, "件");
            });
            assertThat(row(content).get(1)).contains("1").contains("件").doesNotContain("9");
        }
    }

    @Test
    void aFieldWithoutALookShowsItsValue() throws Exception {
        try (PdfDraft draft = new PdfDraft().page()) {
            assertThat(row(filled(draft, new COSString("7"))).get(1).replace(" ", ""))
                    .isEqualTo("17");
        }
        try (PdfDraft draft = new PdfDraft().page()) {
            COSStream packed = packed(draft, "7".getBytes(StandardCharsets.US_ASCII));
            assertThat(row(filled(draft, packed)).get(1).replace(" ", "")).isEqualTo("17");
        }
    }

    @Test
    void aValueThatUnpacksBeyondTheLimitIsRefused() throws Exception {
        try (PdfDraft draft = new PdfDraft().page()) {
            byte[] content = filled(draft, packed(draft, new byte[5_000_000]));
            Limits limits = new Limits(50_000_000L, 2_000_000L, 100, 5_000, 200, 100);
            assertThatThrownBy(() -> new Documents(limits).read(content)).hasMessageContaining("限额 unpacked-bytes");
        }
    }

    private static COSStream packed(PdfDraft draft, byte[] content) throws Exception {
        COSStream stream = draft.document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }

    /** The page with a field behind the number 1. */
    private static byte[] filled(PdfDraft draft, COSBase value) throws Exception {
        PDAcroForm form = new PDAcroForm(draft.document);
        draft.document.getDocumentCatalog().setAcroForm(form);
        PDTextField field = new PDTextField(form);
        field.setPartialName("件数");
        field.getCOSObject().setItem(COSName.V, value);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(180, 662, 20, 16));
        PDPage page = draft.document.getPage(0);
        widget.setPage(page);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
        return draft.bytes();
    }

    @Test
    void aTypedNoteOnThePageIsText() throws Exception {
        try (PdfDraft draft = new PdfDraft().page()) {
            PDAnnotationFreeText note = new PDAnnotationFreeText();
            note.setRectangle(new PDRectangle(180, 662, 20, 16));
            note.setContents("8");
            draft.document.getPage(0).getAnnotations().add(note);
            assertThat(row(draft.bytes()).get(1).replace(" ", "")).isEqualTo("18");
        }
    }

    @Test
    void aSmallRaisedDigitIsTheMarkOfANote() throws Exception {
        try (PdfDraft draft = new PdfDraft()) {
            assertThat(row(drawn(draft, out -> {
                        out.beginText();
                        out.setFont(draft.font, 5);
                        out.newLineAtOffset(171, 671);
                        out.showText("2");
                        out.endText();
                    })))
                    .containsExactly("规章", "1²", "0");
        }
    }

    /** As browsers print them: hardly smaller; and one as large as the number is nobody knows what. */
    @Test
    void aRaisedDigitOfAlmostTheSizeIsAMarkAndOneOfTheSameSizeMakesNoNumber() throws Exception {
        try (PdfDraft draft = new PdfDraft()) {
            assertThat(row(drawn(draft, out -> {
                        out.beginText();
                        out.setFont(draft.font, 8.3f);
                        out.newLineAtOffset(171, 669.5f);
                        out.showText("2");
                        out.endText();
                        draft.text(out, 231, 669, "4");
                    })))
                    .containsExactly("规章", "1²", "04" + Glyph.UNKNOWN);
        }
    }

    @Test
    void bytesBeforeTheHeadDoNotMatter() throws Exception {
        try (PdfDraft draft = new PdfDraft().page()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(draft.bytes());
            assertThat(row(bytes.toByteArray())).containsExactly("规章", "1", "0");
        }
    }

    private static byte[] drawn(PdfDraft draft, Drawing drawing) throws Exception {
        draft.page();
        PDPage page = draft.document.getPage(0);
        try (PDPageContentStream out = new PDPageContentStream(draft.document, page, AppendMode.APPEND, true, true)) {
            drawing.on(out);
        }
        return draft.bytes();
    }

    private static List<String> row(byte[] content) throws Exception {
        return new Documents(Limits.DEFAULT)
                .read(content).grids().findFirst().orElseThrow().row(2).stream()
                        .map(Cell::text)
                        .toList();
    }
}
