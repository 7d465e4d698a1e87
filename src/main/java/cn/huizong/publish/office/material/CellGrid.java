package cn.huizong.publish.office.material;

import cn.huizong.publish.office.material.Grid.Cell;
import cn.huizong.publish.office.material.Grid.Merge;
import cn.huizong.publish.office.material.Grid.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table in the making: cells are put in their places, over several rows and columns, and become rows in the end. */
final class CellGrid {
    private final List<Integer> widths;
    private final Map<Place, Placed> cells = new HashMap<>();
    private int rows;

    /** @param widths of the columns, in twentieths of a point */
    CellGrid(List<Integer> widths) {
        this.widths = List.copyOf(widths);
    }

    private record Place(int row, int column) {}

    private record Placed(int row, int high, int wide, String text, Style style) {}

    /** How many rows there are so far. */
    int rows() {
        return rows;
    }

    void put(int row, int column, int high, int wide, String text, Style style) {
        Placed placed = new Placed(row, high, wide, text, style);
        for (int below = row; below < row + high; below++) {
            cells.put(new Place(below, column), placed);
        }
        rows = Math.max(rows, row + high);
    }

    /** A cell of one row and column. */
    void put(int row, int column, String text, Style style) {
        put(row, column, 1, 1, text, style);
    }

    /** A row below those that are there, a text a column; of a row of values the first is its label. */
    void addRow(Style style, List<String> texts) {
        int row = rows;
        for (int at = 0; at < texts.size(); at++) {
            put(row, at, texts.get(at), at == 0 && style == Style.VALUE ? Style.LABEL : style);
        }
    }

    /** The table; a place where nothing was put is an empty cell. */
    Grid grid(int headRows) {
        List<List<Cell>> made = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            made.add(row(row));
        }
        return new Grid(widths, headRows, made);
    }

    private List<Cell> row(int row) {
        List<Cell> made = new ArrayList<>();
        int column = 0;
        while (column < widths.size()) {
            Placed placed = Optional.ofNullable(cells.get(new Place(row, column)))
                    .orElse(new Placed(row, 1, 1, "", Style.VALUE));
            made.add(cell(placed, row, column));
            column += placed.wide();
        }
        return made;
    }

    private Cell cell(Placed placed, int row, int column) {
        int width = widths.subList(column, column + placed.wide()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        boolean top = row == placed.row();
        Merge merge = placed.high() == 1 ? Merge.NONE : top ? Merge.TOP : Merge.BELOW;
        return new Cell(top ? placed.text() : "", placed.wide(), width, merge, placed.style());
    }
}
