package cn.huizong.document.flow;

import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** How wide the columns of a table are, by which cells of rows whose borders do not meet are put under one another. */
final class ColumnWidths {
    private final List<Integer> widths = new ArrayList<>();

    /** The width of the next column, in twips, or less than 0 if nobody knows. */
    void add(int twips) {
        widths.add(twips);
    }

    /**
     * A table without the columns that only lie between borders that do not meet.
     *
     * @param passed the cells that only say where a row begins or ends, by their number
     */
    Grid aligned(Grid grid, List<Cell> cells, BitSet passed) {
        if (!areKnown(grid.columns())) {
            return grid;
        }
        ColumnBorders borders = borders(grid.columns(), cells, passed);
        if (borders.columns() == grid.columns()) {
            return grid;
        }
        List<Cell> aligned = cells.stream()
                .map(cell -> aligned(cell, borders))
                .filter(cell -> cell.columnSpan() > 0)
                .toList();
        return new Grid(grid.anchor(), grid.rows(), borders.columns(), aligned);
    }

    private boolean areKnown(int columns) {
        return widths.size() >= columns
                && widths.stream().allMatch(width -> width >= 0)
                && widths.stream().anyMatch(width -> width > 0);
    }

    private ColumnBorders borders(int columns, List<Cell> cells, BitSet passed) {
        int[] edges = new int[columns + 1];
        for (int i = 0; i < columns; i++) {
            edges[i + 1] = edges[i] + widths.get(i);
        }
        ColumnBorders borders = new ColumnBorders(edges);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!passed.get(i)) {
                borders.keepApart(cell.column() - 1, cell.column() + cell.columnSpan() - 1);
            }
        }
        borders.join();
        return borders;
    }

    private static Cell aligned(Cell cell, ColumnBorders borders) {
        int from = borders.border(cell.column() - 1);
        int to = borders.border(cell.column() + cell.columnSpan() - 1);
        return new Cell(cell.row(), from + 1, cell.rowSpan(), to - from, cell.text(), cell.anchor());
    }
}
