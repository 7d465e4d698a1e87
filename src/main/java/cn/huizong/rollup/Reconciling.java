package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import cn.huizong.rollup.YearTally.AreaReport;
import cn.huizong.roster.AreaTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Holds reports over whole areas against the sums of the areas' bodies, and looks which bodies stand behind a difference. */
final class Reconciling {
    private final Indicators indicators;
    private final Areas areas;
    private final AreaTree tree;
    private final Set<Body> members;

    /**
     * @param areas the sums
     * @param tree what lies in what
     * @param members the bodies that are expected in the totals
     */
    Reconciling(Indicators indicators, Areas areas, AreaTree tree, Set<Body> members) {
        this.indicators = indicators;
        this.areas = areas;
        this.tree = tree;
        this.members = members;
    }

    /**
     * In the order of the reports.
     *
     * @param given what the bodies in the sums gave
     * @param home the area that a body with a report is at home in
     */
    List<Reconciliation> of(Collection<AreaReport> reports, GivenNumbers given, Function<Body, Area> home) {
        Map<Area, List<Body>> expected = inside(reports, members, tree::home);
        Map<Area, List<Body>> reporting = inside(reports, given.bodies(), home);
        return reports.stream()
                .map(report -> reconciliation(
                        report,
                        expected.getOrDefault(report.area(), List.of()),
                        given.of(reporting.getOrDefault(report.area(), List.of()))))
                .toList();
    }

    /** Which bodies lie in the areas of the reports. */
    private Map<Area, List<Body>> inside(
            Collection<AreaReport> reports, Collection<Body> bodies, Function<Body, Area> home) {
        Map<Area, List<Body>> inside = new TreeMap<>();
        reports.forEach(report -> inside.put(report.area(), new ArrayList<>()));
        bodies.forEach(body -> tree.around(home.apply(body), Area.of(body))
                .forEach(area -> Optional.ofNullable(inside.get(area)).ifPresent(one -> one.add(body))));
        return inside;
    }

    private Reconciliation reconciliation(
            AreaReport report, List<Body> expected, Map<IndicatorKey, List<Behind.Share>> shares) {
        Map<IndicatorKey, Figure> bodies = new TreeMap<>(indicators);
        areas.figures(report.area())
                .forEach(figure -> bodies.put(figure.indicator().key(), figure));
        Set<IndicatorKey> keys = new TreeSet<>(indicators);
        keys.addAll(bodies.keySet());
        keys.addAll(report.facts().keySet());
        return new Reconciliation(
                report.body(),
                report.source(),
                report.scope(),
                report.area(),
                areas.expected(report.area()),
                keys.stream()
                        .map(key -> line(
                                key,
                                Optional.ofNullable(report.facts().get(key)),
                                Optional.ofNullable(bodies.get(key)),
                                expected,
                                shares.getOrDefault(key, List.of())))
                        .toList());
    }

    private Reconciliation.Line line(
            IndicatorKey key,
            Optional<Fact> own,
            Optional<Figure> bodies,
            List<Body> expected,
            List<Behind.Share> shares) {
        Optional<BigDecimal> stated = own.flatMap(Fact::number);
        Optional<BigDecimal> sum = bodies.map(Figure::value);
        return new Reconciliation.Line(
                bodies.map(Figure::indicator)
                        .orElseGet(
                                () -> indicators.indicator(own.map(Fact::form).orElse(""), key)),
                stated,
                sum,
                bodies.map(Figure::reporting).orElse(0),
                bodies.map(Figure::offRoster).orElse(0),
                stated.map(number -> number.subtract(sum.orElse(BigDecimal.ZERO)))
                        .filter(difference -> difference.signum() != 0)
                        .map(difference -> Behind.of(difference, expected, shares)));
    }
}
