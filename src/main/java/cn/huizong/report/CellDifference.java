package cn.huizong.report;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cell in which two reports of one body and year differ; empty where a report has no such cell.
 *
 * @param one what the first says
 * @param other what the second says
 */
public record CellDifference(Optional<Fact> one, Optional<Fact> other) {
    /** The cells whose numbers, or texts where there is no number, differ, in the order of the first report. */
    public static List<CellDifference> between(Report one, Report other) {
        Map<IndicatorKey, Fact> first = facts(one);
        Map<IndicatorKey, Fact> second = facts(other);
        List<CellDifference> differences = new ArrayList<>();
        first.forEach((key, fact) -> {
            CellDifference pair = new CellDifference(Optional.of(fact), Optional.ofNullable(second.get(key)));
            if (pair.differs()) {
                differences.add(pair);
            }
        });
        second.forEach((key, fact) -> {
            CellDifference pair = new CellDifference(Optional.empty(), Optional.of(fact));
            if (!first.containsKey(key) && pair.differs()) {
                differences.add(pair);
            }
        });
        return differences;
    }

    private static Map<IndicatorKey, Fact> facts(Report report) {
        Map<IndicatorKey, Fact> facts = new LinkedHashMap<>();
        report.facts().forEach(fact -> facts.putIfAbsent(fact.key(), fact));
        return facts;
    }

    private boolean differs() {
        Optional<BigDecimal> left = one.flatMap(Fact::number);
        Optional<BigDecimal> right = other.flatMap(Fact::number);
        return (left.isPresent() && right.isPresent())
                ? left.get().compareTo(right.get()) != 0
                : !text(one).equals(text(other));
    }

    /** Whichever fact there is. */
    public Fact fact() {
        return one.or(() -> other).orElseThrow();
    }

    /** What a cell says: its number plain, else its words; empty if it is blank or not there. */
    public static String text(Optional<Fact> fact) {
        return fact.map(cell -> cell.number()
                        .map(number -> number.signum() == 0
                                ? "0"
                                : number.stripTrailingZeros().toPlainString())
                        .orElseGet(() -> cell.says().text()))
                .orElse("");
    }
}
