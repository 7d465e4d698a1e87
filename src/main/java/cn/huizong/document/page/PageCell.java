package cn.huizong.document.page;

import cn.huizong.document.text.TextLine;
import cn.huizong.document.text.Wide;
import java.util.List;

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

    /** What it says. A full line goes on in the next one; but digits of two lines are never made one number. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (i > 0) {
                text.append(isWrapped(i - 1) ? "" : "\n");
            }
            text.append(line);
        }
        return torn || lines.stream().anyMatch(PageLine::isOverlaid) ? text + Glyph.UNKNOWN : text.toString();
    }

    private boolean isWrapped(int line) {
        String text = lines.get(line).text();
        char end = text.charAt(text.length() - 1);
        char start = lines.get(line + 1).text().charAt(0);
        return fills(lines.get(line), lines.get(line + 1))
                && Wide.isIdeographic(end)
                && !Character.isDigit(start)
                && !Character.isDigit(end);
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

    /** Whether its last line had no room for the first character of another line, so that the text may go on there. */
    boolean flowsInto(PageLine next) {
        return !lines.isEmpty() && fills(lines.get(lines.size() - 1), next);
    }

    private boolean fills(PageLine line, PageLine next) {
        double padding =
                lines.stream().mapToDouble(each -> each.left() - left).min().orElse(0);
        return line.right() + next.firstWidth() > right - Math.max(0, Math.min(PADDING, padding));
    }

    /** Whether it is written downwards, a letter or two a line. */
    boolean isVertical() {
        return lines.size() > 1 && lines.stream().allMatch(line -> line.text().length() <= 2);
    }
}
