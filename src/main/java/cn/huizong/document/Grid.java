package cn.huizong.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A table whose rows and columns are known, merged cells in their place.
 *
 * @param anchor where it begins: {@code t3} is the third table of a document, {@code p4t1} the first of a page,
 *     {@code s2} a table of the second sheet
 * @param rows the number of rows
 * @param columns the number of columns
 * @param cells every cell once, by row and column
 */
public record Grid(String anchor, int rows, int columns, List<Cell> cells) implements Block {
    public Grid {
        cells = cells.stream()
                .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                .toList();
    }

    /** The place of table {@code number}, from 1: {@code t3}. */
    public static String anchor(int number) {
        return "t" + number;
    }

    /** The place of sheet {@code number}, from 1: {@code s2}. */
    public static String sheetAnchor(int number) {
        return "s" + number;
    }

    /** The place of a cell in the table at {@code table}: {@code t3r5c2}. */
    public static String anchor(String table, int row, int column) {
        return table + "r" + row + "c" + column;
    }

    /** The cells that cover a row, left to right; a cell that began above is among them. */
    public List<Cell> row(int row) {
        List<Cell> covering = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.row() <= row && row < cell.row() + cell.rowSpan()) {
                covering.add(cell);
            }
        }
        covering.sort(Comparator.comparingInt(Cell::column));
        return covering;
    }

    /** The cell that covers a place. */
    public Optional<Cell> findCell(int row, int column) {
        return row(row).stream().filter(cell -> cell.covers(column)).findFirst();
    }
}
