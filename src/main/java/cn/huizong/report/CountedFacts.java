package cn.huizong.report;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a report counts: every number once, though two of its tables may ask for it. A number that the tables state
 * differently does not count at all, for nothing says which is right.
 */
public final class CountedFacts {
    private final Map<IndicatorKey, Fact> facts = new LinkedHashMap<>();
    private final Set<IndicatorKey> contradicted = new HashSet<>();

    private CountedFacts() {}

    /** Every number that counts, by its key; what was read from pictures does not. */
    public static Map<IndicatorKey, Fact> of(Report report) {
        return of(report, Recognised.SHOW);
    }

    /** Every number that counts, by its key. */
    public static Map<IndicatorKey, Fact> of(Report report, Recognised recognised) {
        CountedFacts counted = new CountedFacts();
        report.facts().stream()
                .filter(fact -> fact.status() != Status.OCR || recognised == Recognised.COUNT)
                .forEach(fact -> fact.number().ifPresent(number -> counted.add(fact, number)));
        counted.facts.keySet().removeAll(counted.contradicted);
        return counted.facts;
    }

    private void add(Fact fact, BigDecimal number) {
        boolean agrees = Optional.ofNullable(facts.putIfAbsent(fact.key(), fact))
                .flatMap(Fact::number)
                .map(first -> first.compareTo(number) == 0)
                .orElse(true);
        if (!agrees) {
            contradicted.add(fact.key());
        }
    }
}
