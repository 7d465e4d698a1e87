package cn.huizong.document.sheet;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import java.util.ArrayList;
import java.util.List;

/** The texts that the cells of a workbook share, and texts written as they are: both are runs of text. */
final class XlsxStrings {
    private final Limits limits;

    XlsxStrings(Limits limits) {
        this.limits = limits;
    }

    List<String> read(XlsxPackage workbook) throws UnreadableDocument {
        List<String> strings = new ArrayList<>();
        try (ElementCursor xml = workbook.findRelated("sharedStrings")) {
            if (xml != null && xml.nextChild()) {
                while (xml.nextChild()) {
                    strings.add(text(xml));
                    if (strings.size() > limits.cells()) {
                        throw new UnreadableDocument("工作簿中的文字超过 " + limits.cells() + " 条（限额 cells）");
                    }
                }
                xml.expectEnd();
            }
        }
        return strings;
    }

    /** The text of the element that the cursor is at, without how it is pronounced. */
    static String text(ElementCursor xml) throws UnreadableDocument {
        StringBuilder text = new StringBuilder();
        add(xml, text);
        return unescaped(text.toString());
    }

    private static void add(ElementCursor xml, StringBuilder text) throws UnreadableDocument {
        while (xml.nextChild()) {
            switch (xml.localName()) {
                case "t" -> xml.text(text);
                case "r" -> add(xml, text);
                default -> xml.skip();
            }
        }
    }

    /** Excel writes signs that XML does not allow as {@code _x000D_}; a line break is one, others say nothing. */
    private static String unescaped(String text) {
        String broken = text.replace("_x000D_\n", "\n").replace("\r\n", "\n");
        return broken.contains("_x") ? broken.replaceAll("_x00[01][0-9A-Fa-f]_", "") : broken;
    }
}
