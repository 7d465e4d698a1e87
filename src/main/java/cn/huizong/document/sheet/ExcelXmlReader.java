package cn.huizong.document.sheet;

import cn.huizong.document.Block;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Legibility;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads workbooks in the XML of Excel 2003, as web systems write them under {@code .xls}, as {@link XlsxReader} reads newer ones. */
public final class ExcelXmlReader {
    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        try (ElementCursor xml = new ElementCursor("XML", new ByteArrayInputStream(content), limits)) {
            if (!xml.nextChild() || !xml.localName().equals("Workbook")) {
                throw new UnreadableDocument("文件不是完整的 Excel 工作簿：XML 里没有 Workbook，请用 Excel 打开后另存为 .xlsx 再报送");
            }
            Workbook workbook = new Workbook(xml, limits);
            workbook.read();
            xml.expectEnd();
            return new Document(Format.SPREADSHEETML, workbook.blocks, false);
        }
    }

    private static final class Workbook {
        /** The style of cells that name none. */
        private static final String USUAL = "Default";
        /** Formats that have a name say nothing but the number. */
        private static final Pattern NAMED = Pattern.compile("[A-Za-z ]*");
        /** The number of a format that Excel does not know by itself. */
        private static final int OWN_FORMAT = 164;

        private final ElementCursor xml;
        private final Limits limits;
        private final ReadCount tally;
        private final Map<String, CellFont> fonts = new HashMap<>();
        private final Map<String, NumberFormat> formats = new HashMap<>();
        private final Map<String, Integer> grounds = new HashMap<>();
        private final Set<String> ruled = new HashSet<>();
        private final List<Block> blocks = new ArrayList<>();
        private int number;

        Workbook(ElementCursor xml, Limits limits) {
            this.xml = xml;
            this.limits = limits;
            this.tally = new ReadCount(limits);
        }

        void read() throws UnreadableDocument {
            while (xml.nextChild()) {
                switch (xml.localName()) {
                    case "Styles" -> styles();
                    case "Worksheet" -> sheet();
                    default -> xml.skip();
                }
            }
        }

        private void styles() throws UnreadableDocument {
            while (xml.nextChild()) {
                String id = String.valueOf(xml.attribute("ID"));
                String parent = xml.attribute("Parent");
                fonts.put(id, fonts.getOrDefault(parent == null ? USUAL : parent, CellFont.PLAIN));
                formats.put(id, format(parent == null ? USUAL : parent));
                grounds.put(id, grounds.getOrDefault(parent == null ? USUAL : parent, Legibility.WHITE));
                while (xml.nextChild()) {
                    switch (xml.localName()) {
                        case "Font" -> {
                            fonts.put(id, font(xml, fonts.getOrDefault(id, CellFont.PLAIN)));
                            xml.skip();
                        }
                        case "Interior" -> {
                            String pattern = xml.attribute("Pattern");
                            grounds.put(
                                    id,
                                    pattern == null || pattern.equals("None")
                                            ? Legibility.WHITE
                                            : pattern.equals("Solid")
                                                    ? Legibility.colour(xml.attribute("Color"))
                                                    : Legibility.UNKNOWN);
                            xml.skip();
                        }
                        case "NumberFormat" -> {
                            String code = xml.attribute("Format");
                            if (code != null && !NAMED.matcher(code).matches()) {
                                formats.put(id, NumberFormat.of(OWN_FORMAT, code, false));
                            }
                            xml.skip();
                        }
                        case "Borders" -> {
                            while (xml.nextChild()) {
                                ruled.add(id);
                                xml.skip();
                            }
                        }
                        default -> xml.skip();
                    }
                }
            }
        }

        /** The font that the cursor is at, of a style or of a stretch of text, in what another says of it. */
        private static CellFont font(ElementCursor xml, CellFont around) {
            String align = xml.attribute("VerticalAlign");
            String size = xml.attribute("Size");
            String colour = xml.attribute("Color");
            String struck = xml.attribute("StrikeThrough");
            boolean unseen = struck == null ? around.unseen() : XlsxPackage.isOn(struck);
            return new CellFont(
                    unseen || (size != null && CellFont.isTiny(size)),
                    align == null ? around.raised() : !align.equals("None"),
                    colour == null ? around.ink() : Legibility.colour(colour));
        }

        /** Whether a sheet is hidden is told behind its cells. */
        private void sheet() throws UnreadableDocument {
            number++;
            SheetDraft draft = new SheetDraft(number, tally, limits);
            boolean hidden = false;
            while (xml.nextChild()) {
                switch (xml.localName()) {
                    case "Table" -> table(draft);
                    case "WorksheetOptions" -> hidden = isHidden();
                    default -> xml.skip();
                }
            }
            if (!hidden) {
                blocks.addAll(new SheetBlocks(number, draft.shown()).blocks());
            }
        }

        private boolean isHidden() throws UnreadableDocument {
            boolean hidden = false;
            while (xml.nextChild()) {
                if (xml.localName().equals("Visible")) {
                    StringBuilder text = new StringBuilder();
                    xml.text(text);
                    hidden = text.indexOf("Hidden") >= 0;
                } else {
                    xml.skip();
                }
            }
            return hidden;
        }

        private void table(SheetDraft draft) throws UnreadableDocument {
            int row = 0;
            int column = 0;
            while (xml.nextChild()) {
                switch (xml.localName()) {
                    case "Column" -> {
                        int first = next(column, xml.attribute("Index"));
                        column = first + least(xml.attribute("Span"));
                        if (XlsxPackage.isOn(xml.attribute("Hidden"))) {
                            draft.hideColumns(first, column);
                        }
                        xml.skip();
                    }
                    case "Row" -> row = row(draft, next(row, xml.attribute("Index")));
                    default -> xml.skip();
                }
            }
        }

        /** Reads a row and tells which it reaches to. */
        private int row(SheetDraft draft, int row) throws UnreadableDocument {
            String height = xml.attribute("Height");
            boolean hidden =
                    XlsxPackage.isOn(xml.attribute("Hidden")) || (height != null && height.matches("0+(\\.0*)?"));
            int last = row + least(xml.attribute("Span"));
            int column = 0;
            while (xml.nextChild()) {
                if (xml.localName().equals("Cell")) {
                    column = cell(draft, row, next(column, xml.attribute("Index")));
                } else {
                    xml.skip();
                }
            }
            if (hidden) {
                draft.hideRow(row);
            }
            draft.endRow(row);
            return last;
        }

        /** Reads a cell and tells which column it reaches to. */
        private int cell(SheetDraft draft, int row, int column) throws UnreadableDocument {
            int right = least(xml.attribute("MergeAcross"));
            int down = least(xml.attribute("MergeDown"));
            String style = String.valueOf(xml.attribute("StyleID"));
            if (right > 0 || down > 0) {
                draft.merge(new SheetDraft.Area(row, column, row + down, column + right));
            }
            CellFont font = fonts.getOrDefault(style, fonts.getOrDefault(USUAL, CellFont.PLAIN));
            FontRuns text = FontRuns.of("");
            while (xml.nextChild()) {
                if (xml.localName().equals("Data")) {
                    String type = String.valueOf(xml.attribute("Type"));
                    FontRuns data = new FontRuns();
                    data(data, font);
                    text = type.equals("String") ? data : FontRuns.of(shown(type, data.text(), format(style)));
                } else {
                    xml.skip();
                }
            }
            String seen = text.seen(font, grounds.getOrDefault(style, grounds.getOrDefault(USUAL, Legibility.WHITE)));
            draft.put(column, seen, ruled.contains(style));
            return column + right;
        }

        private NumberFormat format(String style) {
            return formats.getOrDefault(style, formats.getOrDefault(USUAL, NumberFormat.GENERAL));
        }

        private static String shown(String type, String value, NumberFormat format) {
            return switch (type) {
                case "Number" -> value.isBlank() ? "" : format.show(value.strip());
                case "Boolean" -> XlsxPackage.isOn(value.strip()) ? "TRUE" : "FALSE";
                default -> value;
            };
        }

        /** The text of a cell; elements of HTML in it say how it looks. */
        private void data(FontRuns data, CellFont font) throws UnreadableDocument {
            boolean more = true;
            while (more) {
                StringBuilder own = new StringBuilder();
                more = xml.nextChild(own);
                data.add(font, own.toString());
                if (more) {
                    String name = xml.localName();
                    CellFont inner = font(xml, font);
                    boolean struck = inner.unseen() || name.equals("S") || name.equals("Strike");
                    boolean raised = inner.raised() || name.equals("Sup") || name.equals("Sub");
                    data(data, new CellFont(struck, raised, inner.ink()));
                }
            }
        }

        private int next(int before, @Nullable String index) throws UnreadableDocument {
            int at = index == null ? before + 1 : Math.max(before + 1, XlsxStyles.number(index));
            tally.checkRows(at);
            return at;
        }

        private int least(@Nullable String span) throws UnreadableDocument {
            int more = Math.max(0, XlsxStyles.number(span));
            tally.checkRows(more);
            return more;
        }
    }
}
