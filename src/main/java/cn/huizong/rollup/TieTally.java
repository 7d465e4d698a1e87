package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.form.Side;
import cn.huizong.form.Tie;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the sums of regions against the ties that add up, and keeps which reports do not keep one. */
final class TieTally {
    private final Map<Table, List<Tie>> ties;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<Area, Map<String, Sides>> regions = new TreeMap<>();

    TieTally(Rules rules) {
        List<Tie> sums = rules.ties().stream().filter(TieTally::addsUp).toList();
        sums.forEach(tie -> order.putIfAbsent(name(tie), order.size()));
        this.ties = sums.stream()
                .collect(Collectors.groupingBy(
                        tie -> new Table(tie.table().form(), tie.table().id())));
    }

    private record Table(String form, String id) {}

    private static final class Sides {
        private final Tie tie;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal total = BigDecimal.ZERO;
        private final List<BrokenTie.Part> parts = new ArrayList<>();

        Sides(Tie tie) {
            this.tie = tie;
        }

        void add(BrokenTie.Part part) {
            sum = sum.add(part.sum());
            total = total.add(part.total());
            if (part.difference().signum() != 0) {
                parts.add(part);
            }
        }
    }

    /** The largest of cells and what is at most another do not add up over bodies. */
    private static boolean addsUp(Tie tie) {
        return tie.relation() == Tie.Relation.EQUAL
                && !tie.left().largest()
                && !tie.right().largest();
    }

    private static String name(Tie tie) {
        return tie.rule().id() + "\n" + tie.each();
    }

    /** Takes in the numbers of a counted report. */
    void add(Area region, Body body, String source, Map<IndicatorKey, Fact> facts) {
        Set<Table> tables = facts.values().stream()
                .map(fact -> new Table(fact.form(), fact.table()))
                .collect(Collectors.toSet());
        Map<String, Sides> own = regions.computeIfAbsent(region, key -> new LinkedHashMap<>());
        Function<IndicatorKey, Optional<BigDecimal>> numbers =
                key -> Optional.ofNullable(facts.get(key)).flatMap(Fact::number);
        for (Table table : tables) {
            for (Tie tie : ties.getOrDefault(table, List.of())) {
                own.computeIfAbsent(name(tie), key -> new Sides(tie)).add(part(tie, body, source, numbers));
            }
        }
    }

    private static BrokenTie.Part part(
            Tie tie, Body body, String source, Function<IndicatorKey, Optional<BigDecimal>> numbers) {
        return new BrokenTie.Part(
                body,
                source,
                sum(tie.left(), numbers),
                sum(tie.right(), numbers),
                tie.keys().filter(key -> numbers.apply(key).isEmpty()).toList());
    }

    private static BigDecimal sum(Side side, Function<IndicatorKey, Optional<BigDecimal>> numbers) {
        return side.keys().stream()
                .flatMap(key -> numbers.apply(key).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The ties that sums of a region do not keep, by region and in the order of the rules. */
    List<BrokenTie> broken() {
        List<BrokenTie> broken = new ArrayList<>();
        regions.forEach((region, own) -> own.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing((String name) -> order.getOrDefault(name, Integer.MAX_VALUE))))
                .map(Map.Entry::getValue)
                .filter(sides -> sides.sum.compareTo(sides.total) != 0)
                .forEach(sides -> broken.add(new BrokenTie(
                        region,
                        sides.tie,
                        sides.sum,
                        sides.total,
                        sides.parts.stream()
                                .sorted(Comparator.comparing(BrokenTie.Part::body))
                                .toList()))));
        return broken;
    }
}
