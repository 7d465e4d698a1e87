package cn.huizong.extract;

import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.form.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** A grid with its rows and the plain spelling of its cells at hand. */
final class GridView {
    private final Grid grid;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<List<Word>> words = new ArrayList<>();
    private final IdentityHashMap<Cell, String> plain = new IdentityHashMap<>();

    /**
     * A cell that holds words.
     *
     * @param plain their plain spelling, never empty
     */
    record Word(Cell cell, String plain) {}

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
            if (!CellReading.isValueLike(cell.text())) {
                plain.put(cell, Wording.plain(cell.text()));
            }
        }
        for (List<Cell> row : rows) {
            row.sort(Comparator.comparingInt(Cell::column));
            words.add(words(row));
        }
    }

    private List<Word> words(List<Cell> row) {
        List<Word> found = new ArrayList<>();
        for (Cell cell : row) {
            String spelling = plain(cell);
            if (!spelling.isEmpty()) {
                found.add(new Word(cell, spelling));
            }
        }
        return found;
    }

    /**
     * Where the cell would stand that a sheet does not write because it is blank and has no line around it; empty for all other
     * tables, in which a missing cell is no blank one.
     */
    Optional<String> unwritten(int row, int column) {
        if (!isSheet()) {
            return Optional.empty();
        }
        return row(row).stream()
                .filter(cell -> cell.row() == row)
                .findFirst()
                .map(cell -> cell.anchor().substring(0, cell.anchor().lastIndexOf('c') + 1) + column);
    }

    /** Whether blank cells behind the last one of a row may be unwritten. */
    boolean mayGoOnBehind(Cell cell) {
        return isSheet() && cell.column() + cell.columnSpan() - 1 < grid.columns();
    }

    boolean isSheet() {
        return grid.anchor().startsWith("s");
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

    /** Those of them that hold words: few of a row of numbers do. */
    List<Word> words(int row) {
        return words.get(row - 1);
    }

    boolean holdsNumber(int row) {
        for (Cell cell : row(row)) {
            if (CellReading.isNumber(cell.text())) {
                return true;
            }
        }
        return false;
    }

    /** The plain spelling of a cell's text; empty for a number, which is no label. */
    String plain(Cell cell) {
        return plain.getOrDefault(cell, "");
    }
}
