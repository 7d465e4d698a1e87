package cn.huizong.corpus;

import cn.huizong.form.IndicatorKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One table as it will be drawn. Rows and columns count from 0. */
final class Sheet implements Part {
    final String id;
    final List<SheetCell> cells = new ArrayList<>();
    boolean boxed;
    private int rows;
    private int columns;

    Sheet(String id, int columns) {
        this.id = id;
        this.columns = columns;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Adds a cell to the last row. */
    SheetCell add(int column, int rowSpan, int columnSpan, String text) {
        return put(new SheetCell(rows - 1, column, rowSpan, columnSpan, text, Optional.empty()));
    }

    SheetCell addValue(int column, int columnSpan, String text, IndicatorKey key) {
        return put(new SheetCell(rows - 1, column, 1, columnSpan, text, Optional.of(key)));
    }

    private SheetCell put(SheetCell cell) {
        cells.add(cell);
        return cell;
    }

    void nextRow() {
        rows++;
    }

    /** Adds a whole row, the last cell as wide as what is left. */
    void addRow(String... texts) {
        nextRow();
        for (int i = 0; i < texts.length; i++) {
            add(i, 1, i == texts.length - 1 ? columns - i : 1, texts[i]);
        }
    }

    /** The cell over a place. */
    Optional<SheetCell> at(int row, int column) {
        return cells.stream().filter(cell -> cell.covers(row, column)).findFirst();
    }

    /** The cells over a row, left to right, those from above among them. */
    List<SheetCell> row(int row) {
        List<SheetCell> found = new ArrayList<>();
        for (int column = 0; column < columns; ) {
            SheetCell cell = at(row, column).orElseThrow();
            found.add(cell);
            column = cell.column + cell.columnSpan;
        }
        return found;
    }

    Stream<SheetCell> values() {
        return cells.stream().filter(SheetCell::isValue);
    }

    Stream<SheetCell> labels() {
        return cells.stream().filter(cell -> !cell.isValue() && !cell.text.isBlank());
    }

    void removeRow(int row) {
        cells.removeIf(cell -> cell.row == row);
        cells.stream().filter(cell -> cell.row > row).forEach(cell -> cell.row--);
        rows--;
    }

    /** Puts a row of plain cells before another; no cell may span the place. */
    void insertRow(int before, String... texts) {
        cells.stream().filter(cell -> cell.row >= before).forEach(cell -> cell.row++);
        rows++;
        for (int i = 0; i < columns; i++) {
            put(new SheetCell(before, i, 1, 1, i < texts.length ? texts[i] : "", Optional.empty()));
        }
    }

    void addBlankColumn() {
        for (int row = 0; row < rows; row++) {
            put(new SheetCell(row, columns, 1, 1, "", Optional.empty()));
        }
        columns++;
    }

    void addBlankRow() {
        String[] blanks = new String[columns];
        Arrays.fill(blanks, "");
        insertRow(rows, blanks);
    }

    /** Takes rows out into a table of their own. */
    Sheet cut(int from, int to) {
        Sheet part = new Sheet(id, columns);
        part.rows = to - from;
        for (SheetCell cell : cells) {
            if (cell.row >= from && cell.row < to) {
                cell.row -= from;
                part.cells.add(cell);
            }
        }
        return part;
    }
}
