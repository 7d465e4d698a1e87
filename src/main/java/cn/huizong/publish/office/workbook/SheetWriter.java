package cn.huizong.publish.office.workbook;

import cn.huizong.publish.office.workbook.SheetColumn.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one sheet row by row: headings that stay in view and stand on every printed page, a filter, A4. What does not fit on a
 * sheet goes on on the next, whose tab is numbered.
 */
final class SheetWriter {
    /** A sheet holds 1,048,576 rows, the headings among them. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

    /** A spreadsheet follows 65,530 links of a sheet, and all are held in memory until the end. */
    static final int MOST_LINKS = 20_000;

    private static final int TOGETHER = 256;
    private static final int LONGEST_TEXT = 32_000;
    /** Numbers of more digits lose some in a spreadsheet. */
    private static final int EXACT_DIGITS = 15;

    /** A unit stands on a line of its own. */
    private static final Pattern UNIT = Pattern.compile("（[^（）]*）$");

    private static final double LINE_HEIGHT = 14.5;
    private static final int WIDE = 0x1100;

    private static final String DECIMALS = "#,##0.00";
    private static final String HEADING = "FFDCE6F1";
    private static final String LINE = "FFBFBFBF";
    private static final String LINK = "FF1F4E9E";
    private static final String FONT = "宋体";
    private static final String FONT_OF_HEADINGS = "黑体";
    private static final int SMALL = 9;
    private static final float MARGIN = 0.4f;

    private final Workbook workbook;
    private final SheetLayout layout;
    private final String title;
    private final int mostRows;
    private int sheets;
    private Worksheet sheet;
    private int row;
    private int styled;
    private int links;
    private final List<Place> decimals = new ArrayList<>();
    private final List<Place> linked = new ArrayList<>();

    /** A cell that looks otherwise than its column. */
    private record Place(int row, int column) {}

    /**
     * Begins a sheet.
     *
     * @param title what stands above every printed page
     * @param mostRows how many rows a sheet gets
     */
    SheetWriter(Workbook workbook, SheetLayout layout, String title, int mostRows) {
        this.workbook = workbook;
        this.layout = layout;
        this.title = title;
        this.mostRows = mostRows;
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        String name = layout.name() + (sheets == 1 ? "" : "（" + sheets + "）");
        Worksheet begun = workbook.newWorksheet(name);
        begun.freezePane(layout.fixed(), 1);
        begun.repeatRows(0);
        begun.paperSize(PaperSize.A4_PAPER);
        begun.pageOrientation(layout.paper().code());
        begun.setFitToPage(true);
        begun.fitToWidth((short) 1);
        begun.fitToHeight((short) 0);
        begun.leftMargin(MARGIN);
        begun.rightMargin(MARGIN);
        begun.header(marginal(title + "　" + name), Position.CENTER, FONT_OF_HEADINGS, SMALL + 1);
        begun.footer("第 &P 页，共 &N 页", Position.CENTER, FONT, SMALL);
        List<SheetColumn> columns = layout.columns();
        for (int column = 0; column < columns.size(); column++) {
            begun.width(column, columns.get(column).width());
            begun.inlineString(
                    0, column, UNIT.matcher(columns.get(column).title()).replaceFirst("\n$0"));
        }
        begun.rowHeight(0, height(columns.stream().map(SheetColumn::title).toList()) + LINE_HEIGHT);
        begun.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor(HEADING)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
        row = 0;
        styled = 0;
        links = 0;
        return begun;
    }

    /** In these places {@code &} begins a command. */
    private static String marginal(String text) {
        return text.replace("&", "&&");
    }

    /** Writes a row, a cell for each column. */
    void row(List<SheetCell> cells) throws IOException {
        if (row == mostRows) {
            end();
            sheet = begin();
        }
        row++;
        double height = height(cells.stream().map(SheetCell::text).toList());
        if (height > LINE_HEIGHT) {
            sheet.rowHeight(row, height);
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, layout.columns().get(column).kind(), cells.get(column));
        }
        if (row - styled == TOGETHER) {
            style();
            sheet.flush();
        }
    }

    /** Not every program makes a row as high as its longest text. */
    private double height(List<String> texts) {
        int lines = 1;
        for (int column = 0; column < texts.size(); column++) {
            lines = Math.max(
                    lines, lines(texts.get(column), layout.columns().get(column).width()));
        }
        return Math.min(lines * LINE_HEIGHT, Worksheet.MAX_ROW_HEIGHT);
    }

    /** How many lines a text takes where so many digits have room beside each other; an ideograph is as wide as two. */
    private static int lines(String text, int width) {
        int digits = text.codePoints().map(c -> c < WIDE ? 1 : 2).sum();
        return Math.max(1, (digits + width - 2) / (width - 1));
    }

    private void write(int column, Kind kind, SheetCell cell) {
        String text = shortened(cell.text());
        if (text.isEmpty()) {
            return;
        }
        if (!cell.link().isEmpty() && links < MOST_LINKS) {
            links++;
            linked.add(new Place(row, column));
            sheet.hyperlink(row, column, HyperLink.external(cell.link(), text));
        } else if (kind == Kind.TEXT || !isExact(text)) {
            sheet.inlineString(row, column, text);
        } else {
            BigDecimal number = new BigDecimal(text);
            if (kind == Kind.NUMBER && number.stripTrailingZeros().scale() > 0) {
                decimals.add(new Place(row, column));
            }
            sheet.value(row, column, number);
        }
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "……";
    }

    private static boolean isExact(String number) {
        return new BigDecimal(number).precision() <= EXACT_DIGITS;
    }

    private void style() {
        for (int column = 0; column < layout.columns().size(); column++) {
            SheetColumn shown = layout.columns().get(column);
            StyleSetter style = sheet.range(styled + 1, column, row, column).style();
            style.borderStyle(BorderStyle.THIN)
                    .borderColor(LINE)
                    .verticalAlignment("center")
                    .format(shown.kind().format());
            if (shown.kind() == Kind.TEXT) {
                style.wrapText(true);
            }
            style.set();
        }
        decimals.forEach(place ->
                sheet.style(place.row(), place.column()).format(DECIMALS).set());
        linked.forEach(place -> sheet.style(place.row(), place.column())
                .fontColor(LINK)
                .underlined()
                .set());
        decimals.clear();
        linked.clear();
        styled = row;
    }

    /** Ends the sheet. */
    void end() throws IOException {
        if (row == 0) {
            sheet.inlineString(1, 0, layout.empty());
        } else {
            sheet.setAutoFilter(0, 0, row, layout.columns().size() - 1);
        }
        if (row > styled) {
            style();
        }
        sheet.close();
    }
}
