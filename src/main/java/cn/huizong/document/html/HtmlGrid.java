package cn.huizong.document.html;

import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.text.Wide;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** Lays the cells of one HTML table out on rows and columns. */
final class HtmlGrid {
    /** Reads the text of one cell. */
    interface CellText {
        String of(Element cell) throws UnreadableDocument;
    }

    private final int number;
    private final Limits limits;
    private final int cellsBefore;
    private final CellText text;
    private final List<Cell> cells = new ArrayList<>();
    /** The last row that a cell from above takes of each column. */
    private int[] takenUntil = new int[16];

    private int row;
    private int columns;

    HtmlGrid(int number, Limits limits, int cellsBefore, CellText text) {
        this.number = number;
        this.limits = limits;
        this.cellsBefore = cellsBefore;
        this.text = text;
    }

    Grid read(Element table) throws UnreadableDocument {
        for (String group : List.of("thead", "tbody", "tfoot")) {
            for (Element child : table.children()) {
                if (child.normalName().equals(group) && !HtmlShown.isAbsent(child)) {
                    group(rows(child));
                }
            }
        }
        return new Grid(Grid.anchor(number), row, columns, cells);
    }

    private static List<Element> rows(Element group) {
        return group.children().stream()
                .filter(child -> child.normalName().equals("tr"))
                .filter(child -> !HtmlShown.isAbsent(child) && !isSupport(child))
                .toList();
    }

    /** Word ends a table with a row of no height that only holds its column widths. */
    private static boolean isSupport(Element row) {
        return row.attr("height").equals("0") && Wide.stripped(row.text()).isEmpty();
    }

    private void group(List<Element> rows) throws UnreadableDocument {
        int last = row + rows.size();
        for (Element element : rows) {
            row++;
            int column = 1;
            for (Element child : element.children()) {
                if (HtmlTables.isCell(child) && !HtmlShown.isAbsent(child)) {
                    column = cell(child, free(column), last);
                }
            }
            if (cellsBefore + cells.size() + row > limits.cells()) {
                throw new UnreadableDocument("网页里的表格超过 " + limits.cells() + " 个单元格（限额 cells），不像年度报告");
            }
        }
    }

    /** Places a cell and returns the column after it. A cell ends where one from above is in its way. */
    private int cell(Element element, int column, int lastRow) throws UnreadableDocument {
        int wanted = Math.max(1, span(element, "colspan"));
        if (wanted > limits.columns() || column + wanted - 1 > limits.columns()) {
            throw new UnreadableDocument("第 " + number + " 张表超过 " + limits.columns() + " 列（限额 columns），不像年度报告的表格");
        }
        int left = lastRow - row + 1;
        int rowSpan = span(element, "rowspan");
        rowSpan = rowSpan == 0 ? left : Math.min(rowSpan, left);
        int next = column;
        while (next < column + wanted && isFree(next)) {
            take(next++, row + rowSpan - 1);
        }
        columns = Math.max(columns, next - 1);
        cells.add(new Cell(
                row, column, rowSpan, next - column, text.of(element), Grid.anchor(Grid.anchor(number), row, column)));
        return next;
    }

    private int free(int from) {
        int column = from;
        while (!isFree(column)) {
            column++;
        }
        return column;
    }

    private boolean isFree(int column) {
        return column >= takenUntil.length || takenUntil[column] < row;
    }

    private void take(int column, int untilRow) {
        if (column >= takenUntil.length) {
            takenUntil = Arrays.copyOf(takenUntil, 2 * column);
        }
        takenUntil[column] = untilRow;
    }

    /** A span as a browser reads it: leading digits count, nonsense is one. */
    private static int span(Element element, String attribute) {
        String value = element.attr(attribute).strip();
        int end = 0;
        while (end < value.length() && end < 9 && value.charAt(end) >= '0' && value.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? 1 : Integer.parseInt(value.substring(0, end));
    }
}
