package cn.huizong.document;

import java.util.StringJoiner;

/**
 * A grid as text, a line a row: a merged cell shows {@code <} in the columns and {@code ^} in the rows it goes on to, a
 * place without a cell {@code .}, a line break {@code /}.
 */
public final class GridPicture {
    private GridPicture() {}

    public static String of(Grid grid) {
        StringJoiner rows = new StringJoiner("\n");
        for (int row = 1; row <= grid.rows(); row++) {
            StringJoiner line = new StringJoiner("|");
            for (int column = 1; column <= grid.columns(); column++) {
                line.add(place(grid, row, column));
            }
            rows.add(line.toString());
        }
        return rows.toString();
    }

    private static String place(Grid grid, int row, int column) {
        return grid.findCell(row, column)
                .map(cell -> cell.column() < column
                        ? "<"
                        : cell.row() < row ? "^" : cell.text().replace('\n', '/'))
                .orElse(".");
    }
}
