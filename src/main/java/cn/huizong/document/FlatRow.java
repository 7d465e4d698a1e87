package cn.huizong.document;

import java.util.List;

/**
 * One row of a flattened table: its cells in reading order. Which column each belongs to, and which were merged, is not
 * known. Blank cells are kept.
 *
 * @param cells in reading order; row and column count from 1 within this row alone
 */
public record FlatRow(List<Cell> cells) implements Block {
    public FlatRow {
        cells = List.copyOf(cells);
    }
}
