package cn.huizong.corpus;

import cn.huizong.form.IndicatorKey;
import java.util.Optional;

/** One cell of a table as it will be drawn; a merged cell is one cell. Quirks change it in place. */
final class SheetCell {
    /** What a word processor puts around the text of a cell. */
    enum Wrap {
        PLAIN,
        /** The number was changed under tracked changes, an older one deleted. */
        TRACKED,
        CONTENT_CONTROL,
        /** The text stands in a table of one cell within the cell. */
        NESTED,
        FOOTNOTE,
        BOOKMARK
    }

    int row;
    int column;
    int rowSpan;
    int columnSpan;
    String text;
    Wrap wrap = Wrap.PLAIN;
    final Optional<IndicatorKey> key;

    SheetCell(int row, int column, int rowSpan, int columnSpan, String text, Optional<IndicatorKey> key) {
        this.row = row;
        this.column = column;
        this.rowSpan = rowSpan;
        this.columnSpan = columnSpan;
        this.text = text;
        this.key = key;
    }

    boolean isValue() {
        return key.isPresent();
    }

    boolean isPlainNumber() {
        return isValue() && text.matches("-?\\d+");
    }

    boolean covers(int someRow, int someColumn) {
        return row <= someRow && someRow < row + rowSpan && column <= someColumn && someColumn < column + columnSpan;
    }
}
