package cn.huizong.document.word;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FFData;
import org.apache.poi.hwpf.model.FFDataBase;
import org.apache.poi.hwpf.model.NilPICFAndBinData;
import org.jspecify.annotations.Nullable;

/** The fields of forms of a Word 97 document: what was chosen from a list stands beside the text. */
final class DocFields {
    /** Nothing was chosen, so that what is set at first shows. */
    private static final int AS_SET = 25;

    private final byte @Nullable [] data;

    DocFields(HWPFDocument document) {
        this.data = document.getDataStream();
    }

    /** What is chosen in the list whose data lie at a place; nothing for another field. */
    String chosen(int place) {
        if (data == null || place < 0 || place >= data.length) {
            return "";
        }
        byte[] field = new NilPICFAndBinData(data, place).getBinData();
        FFDataBase base = new FFDataBase(field, 0);
        if (base.getIType() != FFDataBase.ITYPE_DROP) {
            return "";
        }
        FFData list = new FFData(field, 0);
        int at = base.getIRes() == AS_SET ? list.getDefaultDropDownItemIndex() : base.getIRes();
        String[] entries = list.getDropList();
        return entries != null && at >= 0 && at < entries.length ? entries[at] : "";
    }
}
