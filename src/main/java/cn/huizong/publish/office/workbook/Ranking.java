package cn.huizong.publish.office.workbook;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which place a figure has in its group: the largest is first, equal ones share a place and the next ones keep theirs (1, 2, 2, 4). */
final class Ranking {
    private final Map<List<String>, TreeMap<BigDecimal, Integer>> groups = new HashMap<>();

    void add(List<String> group, BigDecimal figure) {
        groups.computeIfAbsent(group, key -> new TreeMap<>(Comparator.reverseOrder()))
                .merge(figure, 1, Integer::sum);
    }

    /** Turns how often each figure stands into its place, once all are added. */
    void rank() {
        for (TreeMap<BigDecimal, Integer> often : groups.values()) {
            int place = 1;
            for (Map.Entry<BigDecimal, Integer> figure : often.entrySet()) {
                int after = place + figure.getValue();
                figure.setValue(place);
                place = after;
            }
        }
    }

    String place(List<String> group, BigDecimal figure) {
        return String.valueOf(groups.getOrDefault(group, new TreeMap<>()).get(figure));
    }
}
