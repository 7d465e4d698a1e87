package cn.huizong.document.odf;

import cn.huizong.document.Block;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Legibility;
import cn.huizong.document.Limits;
import cn.huizong.document.RaisedText;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.CellStory;
import cn.huizong.document.flow.LookDraft;
import cn.huizong.document.flow.Story;
import cn.huizong.document.flow.TextLook;
import cn.huizong.document.sheet.NumberFormat;
import cn.huizong.document.sheet.SheetBlocks;
import cn.huizong.document.sheet.SheetDraft;
import cn.huizong.document.sheet.XlsxReader;
import cn.huizong.document.xml.ElementCursor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads OpenDocument workbooks ({@code .ods}) as {@link XlsxReader} reads those of Excel. */
public final class OpenSheetReader {
    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        ReadCount tally = new ReadCount(limits);
        List<Block> blocks = new ArrayList<>();
        OpenPackage parts = new OpenPackage(content, limits);
        try (ElementCursor xml = parts.content()) {
            OpenStyles styles = parts.styles();
            if (!xml.nextChild()) {
                throw new UnreadableDocument("文件不完整：正文是空的，请重新报送");
            }
            while (xml.nextChild()) {
                switch (xml.openName()) {
                    case "office:automatic-styles" -> styles.read(xml);
                    case "office:body" -> new Body(xml, styles, tally, limits, blocks).sheets();
                    default -> xml.skip();
                }
            }
            xml.expectEnd();
        }
        return new Document(Format.ODS, blocks, false);
    }

    /** Reads the sheets one after the other. */
    private static final class Body {
        private final ElementCursor xml;
        private final OpenStyles styles;
        private final ReadCount tally;
        private final Limits limits;
        private final List<Block> blocks;
        private int number;
        private int row;
        private int column;

        Body(ElementCursor xml, OpenStyles styles, ReadCount tally, Limits limits, List<Block> blocks) {
            this.xml = xml;
            this.styles = styles;
            this.tally = tally;
            this.limits = limits;
            this.blocks = blocks;
        }

        void sheets() throws UnreadableDocument {
            while (xml.nextChild()) {
                if (xml.openName().equals("table:table")) {
                    sheet();
                } else if (xml.openName().equals("office:spreadsheet")) {
                    sheets();
                } else {
                    xml.skip();
                }
            }
        }

        private void sheet() throws UnreadableDocument {
            number++;
            if (styles.look("table", xml.attribute("style-name")).isLeftOut()) {
                xml.skip();
                return;
            }
            SheetDraft draft = new SheetDraft(number, tally, limits);
            row = 1;
            column = 1;
            rows(draft);
            blocks.addAll(new SheetBlocks(number, draft.shown()).blocks());
        }

        private void rows(SheetDraft draft) throws UnreadableDocument {
            while (xml.nextChild()) {
                switch (xml.openName()) {
                    case "table:table-row" -> row(draft);
                    case "table:table-column" -> {
                        int last = Math.min(Integer.MAX_VALUE / 2, column) + repeated("number-columns-repeated");
                        if (isHidden()) {
                            draft.hideColumns(column, last - 1);
                        }
                        column = last;
                        xml.skip();
                    }
                    case "table:table-header-rows",
                            "table:table-rows",
                            "table:table-row-group",
                            "table:table-columns",
                            "table:table-header-columns",
                            "table:table-column-group" -> rows(draft);
                    default -> xml.skip();
                }
            }
        }

        private boolean isHidden() {
            String shown = xml.attribute("visibility");
            return shown != null && !shown.equals("visible");
        }

        /** A row that is repeated says the same again; without any text it says nothing, however often. */
        private void row(SheetDraft draft) throws UnreadableDocument {
            int times = repeated("number-rows-repeated");
            boolean hidden = isHidden();
            List<Placed> cells = cells(draft);
            boolean says = cells.stream().anyMatch(cell -> !cell.text().isBlank());
            for (int i = 0; i < (says ? times : 1); i++) {
                for (Placed cell : cells) {
                    draft.put(cell.column(), cell.text(), cell.ruled());
                }
                if (hidden) {
                    draft.hideRow(row + i);
                }
                draft.endRow(row + i);
            }
            row = (int) Math.min(Integer.MAX_VALUE / 2, (long) row + times);
        }

        private record Placed(int column, String text, boolean ruled) {}

        private List<Placed> cells(SheetDraft draft) throws UnreadableDocument {
            List<Placed> cells = new ArrayList<>();
            int at = 1;
            while (xml.nextChild()) {
                int times = repeated("number-columns-repeated");
                boolean ruled = styles.rules(xml.attribute("style-name"));
                if (xml.openName().equals("table:table-cell")) {
                    int down = OpenText.number(xml.attribute("number-rows-spanned"));
                    int right = OpenText.number(xml.attribute("number-columns-spanned"));
                    if (down > 1 || right > 1) {
                        draft.merge(new SheetDraft.Area(row, at, end(row, down), end(at, right)));
                    }
                    String text = text();
                    int last = text.isBlank() ? Math.min(limits.columns(), end(at, times)) : end(at, times);
                    tally.checkWidth(text.isBlank() ? 0 : last);
                    for (int i = at; i <= last && (ruled || !text.isBlank()); i++) {
                        cells.add(new Placed(i, text, ruled));
                    }
                } else {
                    xml.skip();
                }
                at = end(at, times) + 1;
            }
            return cells;
        }

        private int repeated(String attribute) {
            return Math.min(Integer.MAX_VALUE / 4, OpenText.number(xml.attribute(attribute)));
        }

        private static int end(int from, int count) {
            return (int) Math.min(Integer.MAX_VALUE / 2, from + count - 1L);
        }

        /** A plain number as it is stored, anything else as it shows. */
        private String text() throws UnreadableDocument {
            String type = xml.attribute("value-type");
            String value = xml.attribute("value");
            TextLook look = styles.look("table-cell", xml.attribute("style-name"));
            if (look.isLeftOut()) {
                xml.skip();
                return "";
            }
            CellText shown = new CellText();
            shown.story.stand(look.ground() == null ? (Integer) Legibility.WHITE : look.ground());
            TextLook usual = look.ink() == null
                    ? TextLook.PLAIN
                    : new LookDraft().ink(look.ink()).look();
            OpenText read = new OpenText(xml, styles, tally, usual);
            read.children(shown.story);
            shown.story.endParagraph();
            if (shown.lines.isEmpty() && read.paragraphs() > 0) {
                return "";
            }
            String text = String.join("\n", shown.lines);
            if (!look.isLevel()) {
                return RaisedText.of(text);
            }
            return "float".equals(type) && value != null && isPlain(text) ? stored(value, text) : text;
        }

        private static boolean isPlain(String text) {
            return text.isBlank() || text.matches("[-+]?[0-9,]*\\.?[0-9]+");
        }

        private static String stored(String value, @Nullable String text) {
            try {
                return NumberFormat.GENERAL.show(new BigDecimal(value.strip()).toString());
            } catch (NumberFormatException e) {
                return text == null ? "" : text;
            }
        }
    }

    /** A cell's lines; what else is in a cell of a sheet is a drawing. */
    private static final class CellText {
        private final List<String> lines = new ArrayList<>();
        private final Story story = new CellStory(lines, new ArrayList<>());
    }
}
