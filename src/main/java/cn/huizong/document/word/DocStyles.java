package cn.huizong.document.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;

/**
 * What the character styles of a Word 97 document say. The library asks the style that a run names and not those that it is
 * based on; so each run is told what they say, and then again what it says itself.
 */
final class DocStyles {
    /** Names the style of a run (sprmCIstd). */
    private static final int STYLE = 0x30;

    private final StyleSheet sheet;
    private final Map<Integer, byte[]> told = new HashMap<>();

    private DocStyles(StyleSheet sheet) {
        this.sheet = sheet;
    }

    static void spread(HWPFDocument document) {
        DocStyles styles = new DocStyles(document.getStyleSheet());
        for (CHPX run : document.getCharacterTable().getTextRuns()) {
            byte[] own = run.getGrpprl();
            byte[] told = styles.told(own);
            if (told.length > 0) {
                // what is said last holds
                run.getSprmBuf().append(told);
                run.getSprmBuf().append(own);
            }
        }
    }

    /** What the style of a run says with those that it is based on, the first one first; nothing if it stands by itself. */
    private byte[] told(byte[] properties) {
        int style = -1;
        for (SprmIterator each = new SprmIterator(properties, 0); each.hasNext(); ) {
            SprmOperation operation = each.next();
            boolean names = operation.getType() == SprmOperation.TYPE_CHP && operation.getOperation() == STYLE;
            style = names ? operation.getOperand() : style;
        }
        return style < 0 ? new byte[0] : told.computeIfAbsent(style, this::told);
    }

    private byte[] told(int style) {
        Deque<byte[]> chain = new ArrayDeque<>();
        Set<Integer> passed = new HashSet<>();
        int each = style;
        while (each >= 0 && each < sheet.numStyles() && passed.add(each)) {
            StyleDescription description = sheet.getStyleDescription(each);
            byte[] own = description == null ? null : description.getCHPX();
            chain.push(own == null ? new byte[0] : own);
            each = description == null ? -1 : description.getBaseStyle();
        }
        SprmBuffer all = new SprmBuffer(0);
        if (chain.size() > 1) {
            chain.forEach(all::append);
        }
        return all.toByteArray();
    }
}
