package cn.huizong.extract;

import cn.huizong.form.EditDistance;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The labels of one table of the forms, ready to be recognised in whatever spelling a report uses. */
final class RowLabels {
    private static final int SHORTEST_TO_DRIFT = 5;

    private final List<FormRow> rows;
    private final Map<String, List<Integer>> byLabel = new HashMap<>();

    RowLabels(FormTable table) {
        rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (String label : labels(rows.get(i))) {
                byLabel.computeIfAbsent(label, unused -> new ArrayList<>()).add(i);
            }
        }
    }

    static Set<String> labels(FormRow row) {
        Set<String> labels = new LinkedHashSet<>();
        labels.add(Wording.plain(row.label()));
        row.aliases().forEach(alias -> labels.add(Wording.plain(alias)));
        return labels;
    }

    FormRow row(int index) {
        return rows.get(index);
    }

    int size() {
        return rows.size();
    }

    boolean knows(String plainLabel) {
        return byLabel.containsKey(plainLabel);
    }

    /** Whether a label only heads other rows. */
    boolean isHeading(String plainLabel) {
        return byLabel.getOrDefault(plainLabel, List.of()).stream()
                .allMatch(index -> rows.get(index).isHeading());
    }

    /**
     * The row that a label means when it comes after another row: the next of that label, else the first.
     *
     * @param after the index of the row matched before, or -1
     */
    OptionalInt find(String plainLabel, int after) {
        List<Integer> candidates = byLabel.getOrDefault(plainLabel, List.of());
        for (int index : candidates) {
            if (index > after) {
                return OptionalInt.of(index);
            }
        }
        return candidates.isEmpty() ? OptionalInt.empty() : OptionalInt.of(candidates.get(0));
    }

    /**
     * The one row among some that a damaged label can mean: characters were dropped, added or changed, but no more than
     * a quarter of them, and no other row is as near.
     */
    OptionalInt findDrifted(String plainLabel, Set<Integer> among) {
        if (plainLabel.length() < SHORTEST_TO_DRIFT) {
            return OptionalInt.empty();
        }
        int nearest = Integer.MAX_VALUE;
        int second = Integer.MAX_VALUE;
        int found = -1;
        for (int index : among) {
            int distance = labels(rows.get(index)).stream()
                    .filter(label -> label.length() >= SHORTEST_TO_DRIFT)
                    .mapToInt(label -> EditDistance.between(plainLabel, label))
                    .min()
                    .orElse(Integer.MAX_VALUE);
            if (distance < nearest) {
                second = nearest;
                nearest = distance;
                found = index;
            } else {
                second = Math.min(second, distance);
            }
        }
        boolean near = found >= 0 && nearest <= allowed(rows.get(found)) && nearest < second;
        return near ? OptionalInt.of(found) : OptionalInt.empty();
    }

    private static int allowed(FormRow row) {
        return Math.max(1, Wording.plain(row.label()).length() / 4);
    }
}
