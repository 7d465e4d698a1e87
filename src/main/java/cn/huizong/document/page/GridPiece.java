package cn.huizong.document.page;

import cn.huizong.document.Cell;
import cn.huizong.document.text.TextLine;
import cn.huizong.document.text.Wide;
import java.util.regex.Pattern;

/** A cell of a table while the parts of the table are being put together: it may go on over a page's end. */
final class GridPiece {
    private static final Pattern ITEM = Pattern.compile("\\s*[(（]?[0-9０-９一二三四五六七八九十]{1,2}[.．、)）]");

    private PageCell last;
    private final int column;
    private final int columns;
    private int row;
    private int rows;
    private String text;
    private String anchor;

    GridPiece(PageCell cell, int column, int columns, String anchor) {
        this.last = cell;
        this.column = column;
        this.columns = columns;
        this.row = cell.row();
        this.rows = cell.rows();
        this.text = cell.text();
        this.anchor = anchor;
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    int rows() {
        return rows;
    }

    int lastRow() {
        return row + rows - 1;
    }

    String text() {
        return text;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isNumber() {
        return TextLine.isNumber(Wide.stripped(text));
    }

    boolean standsOver(GridPiece other) {
        return column == other.column && columns == other.columns;
    }

    boolean saysTheSame(GridPiece other) {
        return standsOver(other) && row == other.row && rows == other.rows && text.equals(other.text);
    }

    /** Whether what it says may go on in a cell of the next page, since its last line was full. */
    boolean flowsInto(GridPiece next) {
        return !next.last.lines().isEmpty() && last.flowsInto(next.last.lines().get(0));
    }

    /** Whether it begins with the number of an item, as labels do: 3. or （三） or 三、 */
    boolean beginsItem() {
        return ITEM.matcher(text).lookingAt();
    }

    boolean isVertical() {
        return last.isVertical();
    }

    void moveDown(int by) {
        row += by;
    }

    /** Takes a cell of the next page as its own end, over so many rows more. */
    void goOn(GridPiece next, int more) {
        if (isBlank()) {
            anchor = next.anchor;
        }
        boolean both = !isBlank() && !next.isBlank();
        text = both ? text + "\n" + next.text : text + next.text;
        last = next.isBlank() ? last : next.last;
        rows += more;
    }

    Cell cell() {
        return new Cell(row, column, rows, columns, text, anchor);
    }
}
