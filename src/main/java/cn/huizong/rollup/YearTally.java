package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Severity;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Recognised;
import cn.huizong.report.Report;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Status;
import cn.huizong.report.YearBefore;
import cn.huizong.report.YearBefore.Change;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes in a year's submissions one at a time and keeps only sums and how each body stands. */
final class YearTally {
    private final Indicators indicators;
    private final Set<IndicatorKey> headlines;
    private final Set<IndicatorKey> parts;
    private final CountingRule rule;
    private final TieTally ties;
    private final Predicate<Body> listed;
    private final Map<Place, RegionTally> places = new TreeMap<>();
    private final GivenNumbers given = new GivenNumbers();
    private final Map<Body, AreaReport> areaReports = new TreeMap<>();
    private final Map<Body, BodyYear> standings = new TreeMap<>();
    private final Map<Body, LocalDate> handedIn = new TreeMap<>();
    private final Map<Body, Area> homes = new TreeMap<>();
    private final Map<Body, String> comparedWith = new TreeMap<>();
    private final Map<Body, Map<IndicatorKey, BigDecimal>> before = new TreeMap<>();

    YearTally(Indicators indicators, Headlines headlines, CountingRule rule, TieTally ties, Predicate<Body> listed) {
        this.listed = listed;
        this.rule = rule;
        this.ties = ties;
        this.indicators = indicators;
        this.headlines = headlines.keys();
        this.parts = headlines.parts();
    }

    /**
     * Where sums are kept apart.
     *
     * @param home the area that a body is at home in
     * @param region the area that it is counted in
     * @param kind what kind of body it is
     */
    record Place(Area home, Area region, String kind) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::home).thenComparing(Place::region).thenComparing(Place::kind);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** A report over a whole area that is not added up, with its own figures. */
    record AreaReport(Body body, String source, Scope scope, Area area, Map<IndicatorKey, Fact> facts) {}

    void add(SettledSubmission settled, YearBefore yearBefore) {
        if (settled.report().isPresent()) {
            settled.body()
                    .ifPresent(body -> settled.standing()
                            .handedIn()
                            .ifPresent(day -> handedIn.merge(body, day, YearTally::earlier)));
        }
        if (settled.outcome() == Outcome.ACCEPTED) {
            addAccepted(settled, yearBefore);
        } else if (settled.outcome() == Outcome.REFUSED) {
            settled.body().ifPresent(body -> stand(standing(settled, body, "", Map.of(), 0)));
        }
    }

    private void addAccepted(SettledSubmission settled, YearBefore yearBefore) {
        String source = settled.submission().source();
        Body body = settled.body().orElseThrow(() -> new IllegalStateException(source + ": accepted without a body"));
        Report report =
                settled.report().orElseThrow(() -> new IllegalStateException(source + ": accepted without a report"));
        Map<IndicatorKey, Fact> facts = rule.counted(report);
        Area home = settled.standing().area().equals(Area.NONE)
                ? Area.of(body)
                : settled.standing().area();
        homes.put(body, home);
        if (settled.isCounted()) {
            ties.add(Area.of(body), body, source, facts);
            given.add(body, facts);
            String kind = rule.kind(body, report.year());
            RegionTally place =
                    places.computeIfAbsent(new Place(home, Area.of(body), kind), unused -> new RegionTally(indicators));
            place.add(facts, listed.test(body));
            comparable(yearBefore).ifPresent(last -> {
                Map<IndicatorKey, Fact> lastFacts = rule.counted(last.report().orElseThrow());
                place.compare(facts, lastFacts);
                comparedWith.put(body, last.submission().source());
                before.put(body, headlines(lastFacts));
            });
        } else {
            areaReports.put(
                    body, new AreaReport(body, source, settled.standing().scope(), home, facts));
        }
        stand(standing(settled, body, source, headlines(facts), leftOut(report)).asked(forms(facts)));
    }

    /** The report of the year before that speaks for the same body, if it was in the totals then. */
    private static Optional<SettledSubmission> comparable(YearBefore before) {
        boolean same = before.predecessors().change() != Change.MERGED
                && before.predecessors().change() != Change.SPLIT
                && before.reports().size() == 1;
        return same
                ? before.reports().stream().filter(SettledSubmission::isCounted).findFirst()
                : Optional.empty();
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

    /** The forms by which it was asked for what is a part only of a figure. */
    private Set<String> forms(Map<IndicatorKey, Fact> facts) {
        return facts.values().stream()
                .filter(fact -> parts.contains(fact.key()))
                .map(Fact::form)
                .collect(Collectors.toSet());
    }

    private void stand(BodyYear standing) {
        standings.merge(standing.body(), standing, YearTally::better);
    }

    private BodyYear standing(
            SettledSubmission settled, Body body, String source, Map<IndicatorKey, BigDecimal> figures, int leftOut) {
        return new BodyYear(
                body,
                source,
                settled.outcome() == Outcome.ACCEPTED ? BodyStatus.ACCEPTED : BodyStatus.REFUSED,
                figures,
                count(settled.findings(), Severity.ERROR),
                count(settled.findings(), Severity.WARNING),
                settled.standing().scope(),
                settled.standing().counted(),
                Optional.empty(),
                leftOut,
                Set.of(),
                listed.test(body),
                BodyPlace.NONE);
    }

    private int leftOut(Report report) {
        return rule.recognised() == Recognised.COUNT
                ? 0
                : (int) report.facts().stream()
                        .filter(fact -> fact.status() == Status.OCR)
                        .filter(fact -> fact.number().isPresent())
                        .count();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity && !finding.isExplained())
                .count();
    }

    private static BodyYear better(BodyYear one, BodyYear other) {
        if (one.isAccepted() && other.isAccepted()) {
            throw new IllegalStateException(
                    "two accepted reports of one body and year: " + one.source() + " and " + other.source());
        }
        if (one.isAccepted() || other.isAccepted()) {
            return one.isAccepted() ? one : other;
        }
        return new BodyYear(
                one.body(),
                "",
                one.status(),
                Map.of(),
                one.errors() + other.errors(),
                one.warnings() + other.warnings(),
                Scope.BODY,
                true,
                Optional.empty(),
                0,
                Set.of(),
                one.listed(),
                BodyPlace.NONE);
    }

    /** How each body stands, with the day on which it first handed in a report. */
    List<BodyYear> standings() {
        return standings.values().stream()
                .map(standing -> standing.handedIn(Optional.ofNullable(handedIn.get(standing.body()))))
                .toList();
    }

    /** The area that a body with an accepted report is at home in. */
    Optional<Area> home(Body body) {
        return Optional.ofNullable(homes.get(body));
    }

    /** The report of the year before that a body's figures are compared with; empty if there is none. */
    String comparedWith(Body body) {
        return comparedWith.getOrDefault(body, "");
    }

    /** The headline figures of that report. */
    Map<IndicatorKey, BigDecimal> before(Body body) {
        return before.getOrDefault(body, Map.of());
    }

    /** The ties that the regions' sums do not keep. */
    List<BrokenTie> brokenTies() {
        return ties.broken();
    }

    /** The sums by place. */
    Map<Place, RegionTally> places() {
        return places;
    }

    /** What the reports in the sums give. */
    GivenNumbers given() {
        return given;
    }

    /** The reports over whole areas that are not added up, by body. */
    Collection<AreaReport> areaReports() {
        return areaReports.values();
    }

    RegionTally region(Area region) {
        RegionTally sum = new RegionTally(indicators);
        places.forEach((place, tally) -> {
            if (place.region().equals(region)) {
                sum.add(tally);
            }
        });
        return sum;
    }
}
