package cn.huizong.locate;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Tie;
import cn.huizong.report.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Cells that hang together by ties, directly or through others. Values are whole numbers of a unit small enough for every
 * one of them; arithmetic on them is exact.
 */
final class TieComponent {
    /** Beyond this a value is no count, and sums of values could overflow. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    final List<Tie> ties;
    final List<Fact> facts;
    final List<Constraint> constraints;
    final long[] values;
    private final boolean[] signed;
    private final int decimals;
    private final long unit;
    private final List<int[]> touching;

    /**
     * Ties a component.
     *
     * @param ties ties whose cells all have a number
     * @param facts their cells
     * @param maySink whether a cell may be negative
     */
    TieComponent(List<Tie> ties, List<Fact> facts, Predicate<Fact> maySink) {
        this.ties = List.copyOf(ties);
        this.facts = List.copyOf(facts);
        Map<IndicatorKey, Integer> places = new HashMap<>();
        for (Fact fact : facts) {
            places.put(fact.key(), places.size());
        }
        this.constraints = ties.stream()
                .flatMap(tie -> Constraint.of(tie, places).stream())
                .toList();
        this.decimals = facts.stream()
                .mapToInt(fact -> number(fact).stripTrailingZeros().scale())
                .map(scale -> Math.max(scale, 0))
                .max()
                .orElse(0);
        this.unit = BigDecimal.ONE.movePointRight(decimals).longValueExact();
        this.values = facts.stream().mapToLong(fact -> inUnits(number(fact))).toArray();
        this.signed = new boolean[facts.size()];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = maySink.test(facts.get(i));
        }
        this.touching = IntStream.range(0, facts.size())
                .mapToObj(cell -> IntStream.range(0, constraints.size())
                        .filter(i -> constraints.get(i).factor(cell) != 0)
                        .toArray())
                .toList();
    }

    /** Whether the arithmetic is exact for a number: it is neither huge nor written finer than to the thousandth. */
    static boolean isManageable(BigDecimal number) {
        return number.abs().compareTo(MOST) <= 0 && number.stripTrailingZeros().scale() <= 3;
    }

    /** Parts ties into components. */
    static List<List<Tie>> parts(List<Tie> ties) {
        List<List<Tie>> parts = new ArrayList<>();
        List<Set<IndicatorKey>> keys = new ArrayList<>();
        for (Tie tie : ties) {
            List<Tie> joined = new ArrayList<>();
            Set<IndicatorKey> own = new LinkedHashSet<>(tie.keys().toList());
            for (int i = parts.size() - 1; i >= 0; i--) {
                if (tie.keys().anyMatch(keys.get(i)::contains)) {
                    joined.addAll(0, parts.remove(i));
                    own.addAll(keys.remove(i));
                }
            }
            joined.add(tie);
            parts.add(joined);
            keys.add(own);
        }
        return parts;
    }

    private static BigDecimal number(Fact fact) {
        return fact.number().orElseThrow();
    }

    private long inUnits(BigDecimal number) {
        return number.movePointRight(decimals).longValueExact();
    }

    BigDecimal number(long units) {
        return BigDecimal.valueOf(units, decimals).stripTrailingZeros();
    }

    int size() {
        return values.length;
    }

    boolean isSigned(int cell) {
        return signed[cell];
    }

    /** The size of a step from one whole number to the next. */
    long unit() {
        return unit;
    }

    /** The constraints that a cell is in. */
    int[] touching(int cell) {
        return touching.get(cell);
    }

    /** Whether a cell may say so: a count is whole and, unless signed, not below zero. */
    boolean allows(int cell, long value) {
        return value % unit == 0 && (signed[cell] || value >= 0);
    }

    /** Whether a tie or a count is wrong as it stands. */
    boolean isBroken() {
        return constraints.stream().anyMatch(constraint -> !constraint.holds(values))
                || IntStream.range(0, size()).anyMatch(cell -> !allows(cell, values[cell]));
    }

    /** Whether every constraint and every cell is as it must be. */
    boolean holds(long[] changed) {
        return constraints.stream().allMatch(constraint -> constraint.holds(changed))
                && IntStream.range(0, size()).allMatch(cell -> allows(cell, changed[cell]));
    }

    @Override
    public String toString() {
        return facts.size() + " cells " + Arrays.toString(values);
    }
}
