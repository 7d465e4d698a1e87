package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every number of the reports in the totals, to tell which bodies stand behind a difference. */
final class GivenNumbers {
    /** One instance a key, since those of 20,000 reports are many. */
    private final Map<IndicatorKey, IndicatorKey> keys = new HashMap<>();

    private final Map<Body, Numbers> bodies = new TreeMap<>();

    /** What a report gives, number by number beside its key. */
    private record Numbers(List<IndicatorKey> keys, List<BigDecimal> values) {
        private Numbers {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }
    }

    /** Takes in the counted numbers of a body. */
    void add(Body body, Map<IndicatorKey, Fact> facts) {
        List<IndicatorKey> given = new ArrayList<>(facts.size());
        List<BigDecimal> values = new ArrayList<>(facts.size());
        facts.forEach((key, fact) -> fact.number().ifPresent(number -> {
            given.add(keys.computeIfAbsent(key, one -> one));
            values.add(number.signum() == 0 ? BigDecimal.ZERO : number);
        }));
        bodies.put(body, new Numbers(given, values));
    }

    /** Who has a report in the totals. */
    Collection<Body> bodies() {
        return bodies.keySet();
    }

    /** What some bodies gave, number by number. */
    Map<IndicatorKey, List<Behind.Share>> of(Collection<Body> some) {
        Map<IndicatorKey, List<Behind.Share>> shares = new HashMap<>();
        for (Body body : some) {
            Numbers numbers = bodies.getOrDefault(body, new Numbers(List.of(), List.of()));
            for (int at = 0; at < numbers.keys().size(); at++) {
                shares.computeIfAbsent(numbers.keys().get(at), key -> new ArrayList<>())
                        .add(new Behind.Share(body, numbers.values().get(at)));
            }
        }
        return shares;
    }
}
