package cn.huizong.rollup;

import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.SeriesBreak;
import cn.huizong.report.Fact;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sums the reports of one region, one at a time. */
final class RegionTally {
    private final Indicators indicators;
    private final Map<IndicatorKey, Sum> sums = new HashMap<>();
    private final Map<IndicatorKey, SameBodies> same = new HashMap<>();

    RegionTally(Indicators indicators) {
        this.indicators = indicators;
    }

    private record Sum(BigDecimal value, int reporting, int offRoster, String form) {}

    /** Takes in the numbers of a body, which is on the roster or not. */
    void add(Map<IndicatorKey, Fact> facts, boolean listed) {
        facts.forEach((key, fact) -> fact.number()
                .ifPresent(number ->
                        sums.merge(key, new Sum(number, listed ? 1 : 0, listed ? 0 : 1, fact.form()), this::together)));
    }

    /** Takes in a report that is in the sums beside that of the same body for the year before. */
    void compare(Map<IndicatorKey, Fact> now, Map<IndicatorKey, Fact> before) {
        now.forEach((key, fact) -> fact.number()
                .ifPresent(value -> Optional.ofNullable(before.get(key))
                        .flatMap(Fact::number)
                        .ifPresent(last -> same.merge(key, new SameBodies(1, value, last), SameBodies::and))));
    }

    /** Takes in the sums of another. */
    void add(RegionTally other) {
        other.sums.forEach((key, sum) -> sums.merge(key, sum, this::together));
        other.same.forEach((key, both) -> same.merge(key, both, SameBodies::and));
    }

    private Sum together(Sum one, Sum other) {
        return new Sum(
                one.value().add(other.value()),
                one.reporting() + other.reporting(),
                one.offRoster() + other.offRoster(),
                one.form().equals(other.form()) ? one.form() : indicators.newer(one.form(), other.form()));
    }

    /** The figures of this year alone. */
    List<Figure> figures() {
        return figures(key -> Optional.empty(), key -> Optional.empty());
    }

    /** The figures; across a break nothing is compared with the year before. */
    List<Figure> figures(
            Function<IndicatorKey, Optional<Figure>> previous, Function<IndicatorKey, Optional<SeriesBreak>> breaks) {
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(indicators))
                .map(entry -> figure(
                        entry.getKey(), entry.getValue(), previous.apply(entry.getKey()), breaks.apply(entry.getKey())))
                .toList();
    }

    private Figure figure(IndicatorKey key, Sum sum, Optional<Figure> previous, Optional<SeriesBreak> seriesBreak) {
        Indicator indicator = indicators.indicator(sum.form(), key);
        Optional<Figure> before =
                previous.filter(figure -> seriesBreak.isEmpty() && isComparable(figure.indicator(), indicator));
        return new Figure(
                indicator,
                sum.value(),
                sum.reporting(),
                before.map(Figure::value),
                before.map(Figure::reporting),
                seriesBreak.map(SeriesBreak::note),
                sum.offRoster(),
                before.map(last -> same.getOrDefault(key, SameBodies.NONE)));
    }

    private static boolean isComparable(Indicator before, Indicator now) {
        return before.unit().equals(now.unit()) && before.kind() == now.kind();
    }
}
