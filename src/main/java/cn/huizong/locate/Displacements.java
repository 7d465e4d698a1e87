package cn.huizong.locate;

import cn.huizong.form.FormTable;
import cn.huizong.report.ErrorPattern;
import cn.huizong.report.Repair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Single slips that move many numbers at once: two neighbouring lines exchanged, the numbers of a line shifted by one. What
 * a shift pushed over the edge is the one number that the ties want there.
 */
final class Displacements {
    /** Fewer cells than this are no sign of a shift: any two numbers can be made to fit. */
    private static final int LEAST_SHIFTED = 3;

    private final TieComponent component;
    private final TableLines lines;
    private final ErrorPatterns patterns;
    private final Map<List<Long>, Repair> found = new LinkedHashMap<>();

    /**
     * @param table the table
     * @param component all its cells that are in ties
     * @param patterns names what happened to a number
     */
    Displacements(FormTable table, TieComponent component, ErrorPatterns patterns) {
        this.component = component;
        this.lines = new TableLines(table, component);
        this.patterns = patterns;
    }

    /** Every displacement that would explain all broken ties of the table. */
    List<Repair> all() {
        exchange(lines.rows, ErrorPattern.EXCHANGED_ROWS);
        exchange(lines.columns, ErrorPattern.EXCHANGED_COLUMNS);
        lines.rows.forEach(row -> shift(row, ErrorPattern.SHIFTED_ROW));
        lines.columns.forEach(column -> shift(column, ErrorPattern.SHIFTED_COLUMN));
        return List.copyOf(found.values());
    }

    private void exchange(List<int[]> all, ErrorPattern pattern) {
        for (int i = 1; i < all.size(); i++) {
            long[] values = component.values.clone();
            for (int j = 0; j < all.get(i).length; j++) {
                int one = all.get(i - 1)[j];
                int other = all.get(i)[j];
                if (one >= 0 && other >= 0) {
                    values[one] = component.values[other];
                    values[other] = component.values[one];
                }
            }
            addIfWhole(values, 2, pattern);
        }
    }

    private void shift(int[] line, ErrorPattern pattern) {
        for (int[] stretch : TableLines.stretches(line)) {
            int[] backwards = IntStream.range(0, stretch.length)
                    .map(i -> stretch[stretch.length - 1 - i])
                    .toArray();
            for (int from = 0; from < stretch.length - 1; from++) {
                draw(stretch, from, pattern);
                draw(backwards, from, pattern);
            }
        }
    }

    /** Draws the numbers behind a place up by one, and fills the last from the ties. */
    private void draw(int[] line, int from, ErrorPattern pattern) {
        long[] values = component.values.clone();
        for (int i = from; i < line.length - 1; i++) {
            values[line[i]] = component.values[line[i + 1]];
        }
        int last = line[line.length - 1];
        OptionalInt equation = Arrays.stream(component.touching(last))
                .filter(each -> component.constraints.get(each).isEquation())
                .findFirst();
        if (equation.isPresent()) {
            Constraint tie = component.constraints.get(equation.getAsInt());
            values[last] -= tie.sum(values) / tie.factor(last);
            addIfWhole(values, LEAST_SHIFTED, pattern);
        }
    }

    private void addIfWhole(long[] values, int least, ErrorPattern pattern) {
        int[] changed = IntStream.range(0, values.length)
                .filter(cell -> values[cell] != component.values[cell])
                .toArray();
        if (changed.length >= least && component.holds(values)) {
            List<Range> ranges = new ArrayList<>();
            Arrays.stream(changed).forEach(cell -> ranges.add(Range.of(cell, values[cell])));
            found.putIfAbsent(
                    Arrays.stream(values).boxed().toList(),
                    new Repair(patterns.repair(component, ranges).changes(), pattern));
        }
    }
}
