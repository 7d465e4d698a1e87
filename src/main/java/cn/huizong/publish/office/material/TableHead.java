package cn.huizong.publish.office.material;

import cn.huizong.form.FormColumn;
import cn.huizong.publish.office.material.Grid.Style;
import java.util.List;
import java.util.stream.Stream;

/** The headings of a table's columns, one above the other as the form prints them. */
record TableHead(List<FormColumn> columns) {
    /** How many rows the headings take. */
    int rows() {
        return columns.stream().mapToInt(column -> path(column).size()).max().orElse(0);
    }

    /** Puts the headings below a row and right of a column. */
    void put(CellGrid grid, int row, int column) {
        for (int at = 0; at < columns.size(); at++) {
            List<String> path = path(columns.get(at));
            for (int level = 0; level < path.size(); level++) {
                boolean last = level == path.size() - 1;
                int wide = last ? 1 : wide(at, level);
                if (wide > 0) {
                    int high = last ? rows() - level : 1;
                    grid.put(row + level, column + at, high, wide, path.get(level), Style.HEAD);
                }
            }
        }
    }

    /** Over how many columns a heading above stands; 0 where it began further left. */
    private int wide(int at, int level) {
        if (at > 0 && isUnder(at - 1, at, level)) {
            return 0;
        }
        int end = at + 1;
        while (end < columns.size() && isUnder(end, at, level)) {
            end++;
        }
        return end - at;
    }

    private boolean isUnder(int other, int at, int level) {
        List<String> above = columns.get(other).above();
        return above.size() > level
                && above.subList(0, level + 1).equals(columns.get(at).above().subList(0, level + 1));
    }

    private static List<String> path(FormColumn column) {
        return Stream.concat(column.above().stream(), Stream.of(column.heading()))
                .toList();
    }
}
