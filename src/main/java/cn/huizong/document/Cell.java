package cn.huizong.document;

/**
 * One cell of a table. A merged cell is one cell with spans.
 *
 * @param row its first row in the grid, from 1
 * @param column its first column in the grid, from 1
 * @param rowSpan the rows it covers
 * @param columnSpan the columns it covers
 * @param text its text, paragraphs and line breaks kept as {@code \n}
 * @param anchor where it stands: {@code t3r5c2}, or {@code line57} in flattened text
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, String text, String anchor) {
    /** Whether the cell covers a column. */
    public boolean covers(int someColumn) {
        return column <= someColumn && someColumn < column + columnSpan;
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
