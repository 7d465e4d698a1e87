package cn.huizong.extract;

import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.form.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** A grid with its rows and the plain spelling of its cells at hand. */
final class GridView {
    private final Grid grid;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final IdentityHashMap<Cell, String> plain = new IdentityHashMap<>();

    GridView(Grid grid) {
        this.grid = grid;
        for (int row = 0; row < grid.rows(); row++) {
            rows.add(new ArrayList<>());
        }
        for (Cell cell : grid.cells()) {
            int end = Math.min(grid.rows(), cell.row() + cell.rowSpan() - 1);
            for (int row = cell.row(); row <= end; row++) {
                rows.get(row - 1).add(cell);
            }
        }
        rows.forEach(cells -> cells.sort(Comparator.comparingInt(Cell::column)));
    }

    Grid grid() {
        return grid;
    }

    int size() {
        return rows.size();
    }

    /** The cells that cover a row, left to right. */
    List<Cell> row(int row) {
        return rows.get(row - 1);
    }

    /** The plain spelling of a cell's text; empty for a number, which is no label. */
    String plain(Cell cell) {
        return plain.computeIfAbsent(cell, one -> CellReading.isValueLike(one.text()) ? "" : Wording.plain(one.text()));
    }
}
