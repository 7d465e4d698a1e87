package cn.huizong.extract;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Tie;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The blanks of one table: if every one of them taken as zero, and every blank total as its sum, keeps all ties whose total is
 * filled, then they were meant so. Otherwise they stay blank.
 */
final class Blanks {
    private final List<Tie> ties;
    private final List<Fact> facts;
    private final Map<IndicatorKey, BigDecimal> values = new HashMap<>();
    private final Set<IndicatorKey> blank = new HashSet<>();

    Blanks(List<Tie> ties, List<Fact> facts) {
        this.ties = ties;
        this.facts = facts;
        for (Fact fact : facts) {
            if (Deduction.isBlank(fact)) {
                blank.add(fact.key());
            } else {
                fact.number().ifPresent(number -> values.put(fact.key(), number));
            }
        }
    }

    /** The facts of the table, blanks replaced by deduced values where the ties allow. */
    List<Fact> filled() {
        return holds() ? facts.stream().map(this::filled).toList() : facts;
    }

    private boolean holds() {
        Set<IndicatorKey> totals = new HashSet<>();
        ties.forEach(tie -> tie.total().ifPresent(totals::add));
        Set<IndicatorKey> vouchedFor = vouchedFor(totals);
        blank.stream()
                .filter(key -> !totals.contains(key) && vouchedFor.contains(key))
                .forEach(key -> values.put(key, BigDecimal.ZERO));
        addTotals();
        boolean answered = false;
        for (Tie tie : ties) {
            Optional<Tie.Answer> answer = tie.answer(this::value);
            boolean kept = answer.map(Tie.Answer::kept).orElse(true);
            boolean filled = tie.keys().anyMatch(key -> totals.contains(key) && !blank.contains(key));
            answered |= answer.isPresent() && filled;
            if (!kept) {
                return false;
            }
        }
        return answered;
    }

    /** The cells that a tie with a filled total speaks of. */
    private Set<IndicatorKey> vouchedFor(Set<IndicatorKey> totals) {
        Set<IndicatorKey> vouchedFor = new HashSet<>();
        for (Tie tie : ties) {
            if (tie.keys().anyMatch(key -> totals.contains(key) && !blank.contains(key) && values.containsKey(key))) {
                tie.keys().forEach(vouchedFor::add);
            }
        }
        return vouchedFor;
    }

    /** Sums for blank totals, again and again until a sum of sums is there too. */
    private void addTotals() {
        boolean added = true;
        while (added) {
            added = false;
            for (Tie tie : ties) {
                Optional<IndicatorKey> total =
                        tie.total().filter(key -> blank.contains(key) && !values.containsKey(key));
                Optional<BigDecimal> sum = total.flatMap(key -> tie.left().value(this::value));
                if (total.isPresent() && sum.isPresent()) {
                    values.put(total.get(), sum.get());
                    added = true;
                }
            }
        }
    }

    private Optional<BigDecimal> value(IndicatorKey key) {
        return Optional.ofNullable(values.get(key));
    }

    private Fact filled(Fact fact) {
        Optional<BigDecimal> value = blank.contains(fact.key()) ? value(fact.key()) : Optional.empty();
        return value.map(number -> new Fact(
                        fact.form(),
                        fact.table(),
                        fact.key(),
                        new CellValue.Count(number, ""),
                        Status.DEDUCED,
                        fact.anchor()))
                .orElse(fact);
    }
}
