package cn.huizong.rollup;

import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sums the reports of one region, one at a time. */
final class RegionTally {
    private final Indicators indicators;
    private final Map<IndicatorKey, Sum> sums;

    RegionTally(Indicators indicators) {
        this.indicators = indicators;
        this.sums = new TreeMap<>(indicators);
    }

    private record Sum(BigDecimal value, int reporting, String form) {}

    void add(Map<IndicatorKey, Fact> facts) {
        facts.forEach((key, fact) ->
                fact.number().ifPresent(number -> sums.merge(key, new Sum(number, 1, fact.form()), this::together)));
    }

    /** Takes in the sums of another. */
    void add(RegionTally other) {
        other.sums.forEach((key, sum) -> sums.merge(key, sum, this::together));
    }

    private Sum together(Sum one, Sum other) {
        return new Sum(
                one.value().add(other.value()),
                one.reporting() + other.reporting(),
                indicators.newer(one.form(), other.form()));
    }

    List<Figure> figures(Optional<RegionRollup> previous) {
        return sums.entrySet().stream()
                .map(entry -> figure(entry.getKey(), entry.getValue(), previous))
                .toList();
    }

    private Figure figure(IndicatorKey key, Sum sum, Optional<RegionRollup> previous) {
        Indicator indicator = indicators.indicator(sum.form(), key);
        return new Figure(
                indicator,
                sum.value(),
                sum.reporting(),
                previous.flatMap(region -> region.find(key))
                        .filter(before -> isComparable(before.indicator(), indicator))
                        .map(Figure::value));
    }

    private static boolean isComparable(Indicator before, Indicator now) {
        return before.unit().equals(now.unit()) && before.kind() == now.kind();
    }
}
