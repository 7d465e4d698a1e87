package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import cn.huizong.rollup.YearTally.AreaReport;
import cn.huizong.rollup.YearTally.Place;
import cn.huizong.roster.AreaTree;
import cn.huizong.roster.Level;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds a year's sums up along the areas. */
final class Areas {
    private final Indicators indicators;
    private final AreaTree tree;
    private final Map<Area, RegionTally> sums = new TreeMap<>();
    private final Map<Area, Integer> expected = new TreeMap<>();

    /**
     * @param places the sums by place
     * @param members the bodies that are expected in the totals
     */
    Areas(Indicators indicators, AreaTree tree, Map<Place, RegionTally> places, Collection<Body> members) {
        this.indicators = indicators;
        this.tree = tree;
        places.forEach((place, tally) -> tree.around(place.home(), place.region())
                .forEach(area -> sums.computeIfAbsent(area, key -> new RegionTally(indicators))
                        .add(tally)));
        members.forEach(body ->
                tree.around(tree.home(body), Area.of(body)).forEach(area -> expected.merge(area, 1, Integer::sum)));
    }

    /** Every area with figures or bodies, the highest level first, what has no level last. */
    List<AreaRollup> rollups() {
        Set<Area> all = new TreeSet<>(sums.keySet());
        all.addAll(expected.keySet());
        return all.stream()
                .map(area -> new AreaRollup(area, tree.level(area), tree.parent(area), expected(area), figures(area)))
                .sorted(Comparator.comparing(
                                (AreaRollup rollup) -> rollup.level().isEmpty())
                        .thenComparing(rollup -> rollup.level().orElse(Level.VILLAGE))
                        .thenComparing(AreaRollup::area))
                .toList();
    }

    private int expected(Area area) {
        return expected.getOrDefault(area, 0);
    }

    private List<Figure> figures(Area area) {
        return Optional.ofNullable(sums.get(area)).map(RegionTally::figures).orElse(List.of());
    }

    /** A report over an area beside the sums of the area's bodies. */
    Reconciliation reconciliation(AreaReport report) {
        Map<IndicatorKey, Figure> bodies = new TreeMap<>(indicators);
        figures(report.area()).forEach(figure -> bodies.put(figure.indicator().key(), figure));
        Set<IndicatorKey> keys = new TreeSet<>(indicators);
        keys.addAll(bodies.keySet());
        keys.addAll(report.facts().keySet());
        return new Reconciliation(
                report.body(),
                report.source(),
                report.scope(),
                report.area(),
                expected(report.area()),
                keys.stream()
                        .map(key -> line(
                                key,
                                Optional.ofNullable(report.facts().get(key)),
                                Optional.ofNullable(bodies.get(key))))
                        .toList());
    }

    private Reconciliation.Line line(IndicatorKey key, Optional<Fact> own, Optional<Figure> bodies) {
        Optional<BigDecimal> stated = own.flatMap(Fact::number);
        return new Reconciliation.Line(
                bodies.map(Figure::indicator)
                        .orElseGet(
                                () -> indicators.indicator(own.map(Fact::form).orElse(""), key)),
                stated,
                bodies.map(Figure::value),
                bodies.map(Figure::reporting).orElse(0),
                bodies.map(Figure::offRoster).orElse(0));
    }
}
