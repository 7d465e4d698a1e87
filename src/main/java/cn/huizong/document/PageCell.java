package cn.huizong.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a table on a page.
 *
 * @param row its first row in the table on this page, from 1
 * @param column its first column, from 1
 * @param rows the rows it covers
 * @param columns the columns it covers
 * @param left its left edge in points
 * @param right its right edge in points
 * @param lines what stands in it, line by line
 * @param torn whether a number in it runs over its border, so that nobody can say whose it is
 */
record PageCell(
        int row, int column, int rows, int columns, double left, double right, List<PageLine> lines, boolean torn) {
    /** The most that a cell keeps free at its side. */
    private static final double PADDING = 6;

    PageCell {
        lines = List.copyOf(lines);
    }

    String text() {
        String text = lines.stream().map(PageLine::text).collect(Collectors.joining("\n"));
        return torn ? text + Glyph.UNKNOWN : text;
    }

    boolean isBlank() {
        return lines.isEmpty();
    }

    boolean isNumber() {
        return TextLine.isNumber(text().strip());
    }

    int lastRow() {
        return row + rows - 1;
    }

    boolean coversColumnsOf(PageCell other) {
        return column == other.column && columns == other.columns;
    }

    /** Whether its last line had no room for the first character of another line, so that the text may go on there. */
    boolean flowsInto(PageLine next) {
        if (lines.isEmpty()) {
            return false;
        }
        PageLine last = lines.get(lines.size() - 1);
        double padding =
                lines.stream().mapToDouble(line -> line.left() - left).min().orElse(0);
        return last.right() + next.firstWidth() > right - Math.max(0, Math.min(PADDING, padding));
    }

    /** Whether it is written downwards, a letter or two a line. */
    boolean isVertical() {
        return lines.size() > 1 && lines.stream().allMatch(line -> line.text().length() <= 2);
    }
}
