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

    List<FontRuns> read(XlsxPackage workbook) throws UnreadableDocument {
        List<FontRuns> strings = new ArrayList<>();
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
    static FontRuns text(ElementCursor xml) throws UnreadableDocument {
        FontRuns runs = new FontRuns();
        while (xml.nextChild()) {
            switch (xml.localName()) {
                case "t" -> {
                    StringBuilder own = new StringBuilder();
                    xml.text(own);
                    runs.add(null, unescaped(own.toString()));
                }
                case "r" -> run(xml, runs);
                default -> xml.skip();
            }
        }
        return runs;
    }

    private static void run(ElementCursor xml, FontRuns runs) throws UnreadableDocument {
        CellFont font = null;
        StringBuilder own = new StringBuilder();
        while (xml.nextChild()) {
            switch (xml.localName()) {
                case "rPr" -> font = CellFont.read(xml);
                case "t" -> xml.text(own);
                default -> xml.skip();
            }
        }
        runs.add(font, unescaped(own.toString()));
    }

    /** Excel writes signs that XML does not allow as {@code _x000D_}; a line break is one, others say nothing. */
    private static String unescaped(String text) {
        String broken = text.replace("_x000D_\n", "\n").replace("\r\n", "\n");
        return broken.contains("_x") ? broken.replaceAll("_x00[01][0-9A-Fa-f]_", "") : broken;
    }
}
