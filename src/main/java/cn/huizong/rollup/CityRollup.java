package cn.huizong.rollup;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.SeriesBreaks;
import cn.huizong.report.Body;
import cn.huizong.report.Roster;
import cn.huizong.report.Settled;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sums the accepted reports of one year into city figures (全市汇总).
 *
 * <p>Only what has a number is summed and counted as reported; money whose unit nothing tells has none. Over the reports it
 * keeps sums and each body's headline figures, never facts, so a province needs no more memory than its list of bodies.
 */
public final class CityRollup {
    private final Indicators indicators;
    private final Set<IndicatorKey> headlines = Headlines.official().keys();
    private final SeriesBreaks breaks = SeriesBreaks.official();
    private final Roster roster;

    public CityRollup(Forms forms, Roster roster) {
        this.indicators = new Indicators(forms);
        this.roster = roster;
    }

    /**
     * Rolls up one year.
     *
     * @param year the report year
     * @param settled the submissions, in any order; those of other years or of none are passed over
     * @param previous the year before, if it is known; another year is no comparison and is passed over
     * @throws IllegalStateException if two reports of one body are accepted, for then it would count twice
     */
    public YearRollup of(int year, Stream<Settled> settled, Optional<YearRollup> previous) {
        YearTally tally = new YearTally(indicators, headlines);
        settled.filter(one -> one.year().equals(Optional.of(year))).forEachOrdered(tally::add);
        Map<Body, BodyStanding> bodies = new TreeMap<>();
        tally.standings().forEach(standing -> bodies.put(standing.body(), standing));
        List<Roster.Entry> expected = expected(year);
        expected.forEach(entry -> bodies.computeIfAbsent(entry.body(), BodyStanding::missing));
        Optional<YearRollup> before = previous.filter(rollup -> rollup.year() == year - 1);
        return new YearRollup(
                year,
                regions(year, tally, bodies, expected, before),
                List.copyOf(bodies.values()),
                expected.stream()
                        .filter(entry -> !bodies.getOrDefault(entry.body(), BodyStanding.missing(entry.body()))
                                .isAccepted())
                        .toList());
    }

    /** Who must report, each body once. */
    private List<Roster.Entry> expected(int year) {
        Set<Roster.Entry> entries = new TreeSet<>(Comparator.comparing(Roster.Entry::body));
        entries.addAll(roster.expected(year));
        return List.copyOf(entries);
    }

    private List<RegionRollup> regions(
            int year,
            YearTally tally,
            Map<Body, BodyStanding> bodies,
            List<Roster.Entry> expected,
            Optional<YearRollup> previous) {
        return bodies.keySet().stream()
                .map(Region::of)
                .distinct()
                .sorted()
                .map(region -> new RegionRollup(
                        region.code(),
                        region.name(),
                        expected(region, bodies, expected),
                        tally.region(region)
                                .figures(
                                        previous.flatMap(last -> last.regions().stream()
                                                .filter(before ->
                                                        Region.of(before).equals(region))
                                                .findFirst()),
                                        key -> breaks.find(key, year - 1, year))))
                .toList();
    }

    private int expected(Region region, Map<Body, BodyStanding> bodies, List<Roster.Entry> expected) {
        Stream<Body> counted = roster.isEmpty()
                ? bodies.values().stream().filter(BodyStanding::isAccepted).map(BodyStanding::body)
                : expected.stream().map(Roster.Entry::body);
        return (int) counted.filter(body -> Region.of(body).equals(region)).count();
    }
}
