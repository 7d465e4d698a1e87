package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Severity;
import cn.huizong.report.Body;
import cn.huizong.report.CountedFacts;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.Settled;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes in a year's submissions one at a time and keeps only sums and how each body stands. */
final class YearTally {
    private final Indicators indicators;
    private final Set<IndicatorKey> headlines;
    private final Map<Region, RegionTally> regions = new TreeMap<>();
    private final Map<Body, BodyStanding> standings = new TreeMap<>();

    YearTally(Indicators indicators, Set<IndicatorKey> headlines) {
        this.indicators = indicators;
        this.headlines = headlines;
    }

    void add(Settled settled) {
        if (settled.outcome() == Outcome.ACCEPTED) {
            addAccepted(settled);
        } else if (settled.outcome() == Outcome.REFUSED) {
            settled.body().ifPresent(body -> stand(standing(settled, body, "", Map.of())));
        }
    }

    private void addAccepted(Settled settled) {
        String source = settled.submission().source();
        Body body = settled.body().orElseThrow(() -> new IllegalStateException(source + ": accepted without a body"));
        Report report =
                settled.report().orElseThrow(() -> new IllegalStateException(source + ": accepted without a report"));
        Map<IndicatorKey, Fact> facts = CountedFacts.of(report);
        regions.computeIfAbsent(Region.of(body), region -> new RegionTally(indicators))
                .add(facts);
        stand(standing(settled, body, source, headlines(facts)));
    }

    private Map<IndicatorKey, BigDecimal> headlines(Map<IndicatorKey, Fact> facts) {
        Map<IndicatorKey, BigDecimal> figures = new HashMap<>();
        facts.forEach((key, fact) -> {
            if (headlines.contains(key)) {
                fact.number().ifPresent(number -> figures.put(key, number));
            }
        });
        return figures;
    }

    private void stand(BodyStanding standing) {
        standings.merge(standing.body(), standing, YearTally::better);
    }

    private static BodyStanding standing(
            Settled settled, Body body, String source, Map<IndicatorKey, BigDecimal> figures) {
        return new BodyStanding(
                body,
                source,
                settled.outcome().code(),
                figures,
                count(settled.findings(), Severity.ERROR),
                count(settled.findings(), Severity.WARNING));
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static BodyStanding better(BodyStanding one, BodyStanding other) {
        if (one.isAccepted() && other.isAccepted()) {
            throw new IllegalStateException(
                    "two accepted reports of one body and year: " + one.source() + " and " + other.source());
        }
        if (one.isAccepted() || other.isAccepted()) {
            return one.isAccepted() ? one : other;
        }
        return new BodyStanding(
                one.body(),
                "",
                one.status(),
                Map.of(),
                one.errors() + other.errors(),
                one.warnings() + other.warnings());
    }

    Collection<BodyStanding> standings() {
        return standings.values();
    }

    RegionTally region(Region region) {
        return regions.getOrDefault(region, new RegionTally(indicators));
    }
}
