package cn.huizong.locate;

import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows and columns of a table as places in a component; -1 where a cell is in no tie. */
final class TableLines {
    final List<int[]> rows;
    final List<int[]> columns;

    TableLines(FormTable table, TieComponent component) {
        Map<IndicatorKey, Integer> places = IntStream.range(0, component.size())
                .boxed()
                .collect(Collectors.toMap(cell -> component.facts.get(cell).key(), Function.identity()));
        List<List<IndicatorKey>> keys = keys(table);
        this.rows = keys.stream()
                .map(row -> row.stream()
                        .mapToInt(key -> places.getOrDefault(key, -1))
                        .toArray())
                .filter(row -> IntStream.of(row).anyMatch(cell -> cell >= 0))
                .toList();
        this.columns = IntStream.range(0, table.columns().size())
                .mapToObj(column -> rows.stream().mapToInt(row -> row[column]).toArray())
                .toList();
    }

    private static List<List<IndicatorKey>> keys(FormTable table) {
        if (table.isUnlabelled()) {
            return List.of(table.indicators().map(Indicator::key).toList());
        }
        List<List<IndicatorKey>> keys = new ArrayList<>();
        for (FormRow row : table.countedRows()) {
            List<IndicatorKey> line = new ArrayList<>();
            for (FormColumn column : table.columns()) {
                line.add(table.indicator(row, column).key());
            }
            keys.add(line);
        }
        return keys;
    }

    /** A line's stretches of cells that are in ties. */
    static List<int[]> stretches(int[] line) {
        List<int[]> stretches = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= line.length; i++) {
            if (i == line.length || line[i] < 0) {
                if (i - begin > 1) {
                    stretches.add(Arrays.copyOfRange(line, begin, i));
                }
                begin = i + 1;
            }
        }
        return stretches;
    }
}
