package cn.huizong.rollup;

import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import cn.huizong.roster.Deadline;
import cn.huizong.roster.Roster;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything a year's publication says in figures.
 *
 * @param year the report year
 * @param regions by code and name
 * @param bodies every body that reported or should have, by region and name
 * @param missing who is on the roster and has no accepted report
 * @param levels the figures of every area with all that lies in it, the highest level first
 * @param kinds the figures of every region by kind of body; empty without a roster
 * @param reconciliations the reports over whole areas, held against the bodies of the area
 * @param deadline until when the reports of the year had to be handed in
 * @param listed whether there is a roster to hold the reports against
 * @param unused what bodies of the roster handed in of which nothing counts
 * @param coverage how many bodies must report, and what became of them
 * @param brokenTies the ties that the regions' sums do not keep
 * @param summaries every area that has a report to write, and the own bodies of those that others lie in
 */
public record YearRollup(
        int year,
        List<RegionRollup> regions,
        List<BodyYear> bodies,
        List<Roster.Entry> missing,
        List<AreaRollup> levels,
        List<KindRollup> kinds,
        List<Reconciliation> reconciliations,
        Deadline deadline,
        boolean listed,
        Map<Body, Unused> unused,
        Coverage coverage,
        List<BrokenTie> brokenTies,
        List<AreaSummary> summaries) {
    public YearRollup {
        regions = List.copyOf(regions);
        bodies = List.copyOf(bodies);
        missing = List.copyOf(missing);
        levels = List.copyOf(levels);
        kinds = List.copyOf(kinds);
        reconciliations = List.copyOf(reconciliations);
        unused = Map.copyOf(unused);
        brokenTies = List.copyOf(brokenTies);
        summaries = List.copyOf(summaries);
    }

    /** A year of which only the regions are known. */
    public YearRollup(int year, List<RegionRollup> regions, List<BodyYear> bodies, List<Roster.Entry> missing) {
        this(
                year,
                regions,
                bodies,
                missing,
                List.of(),
                List.of(),
                List.of(),
                Deadline.NONE,
                false,
                Map.of(),
                coverage(regions, bodies),
                List.of(),
                List.of());
    }

    private static Coverage coverage(List<RegionRollup> regions, List<BodyYear> bodies) {
        int expected = regions.stream().mapToInt(RegionRollup::expected).sum();
        int accepted = (int) bodies.stream().filter(BodyYear::isCounted).count();
        return new Coverage(expected, accepted, 0, 0, expected - accepted, 0, 0);
    }

    /** A year that has gone by, of which only what later years are held against is known. */
    public static YearRollup past(int year, List<RegionRollup> regions, List<AreaSummary> summaries) {
        return new YearRollup(
                year,
                regions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Deadline.NONE,
                false,
                Map.of(),
                Coverage.NONE,
                List.of(),
                summaries);
    }

    /**
     * What later years are held against: the figures of regions and areas alone, since those of all bodies of all years are many,
     * and without the year before, with which they have nothing to do.
     */
    public YearRollup alone() {
        return past(
                year,
                regions.stream().map(RegionRollup::alone).toList(),
                summaries.stream().map(AreaSummary::alone).toList());
    }

    /** The bodies whose figures are in the totals. */
    public List<BodyYear> counted() {
        return bodies.stream().filter(BodyYear::isCounted).toList();
    }

    /** The same year with findings that stand in no file counted beside their bodies. */
    public YearRollup with(List<BodyFinding> findings) {
        Map<Body, List<BodyFinding>> byBody = findings.stream().collect(Collectors.groupingBy(BodyFinding::body));
        List<BodyYear> counted = bodies.stream()
                .map(standing -> standing.with(byBody.getOrDefault(standing.body(), List.of())))
                .toList();
        return new YearRollup(
                year,
                regions,
                counted,
                missing,
                levels,
                kinds,
                reconciliations,
                deadline,
                listed,
                unused,
                coverage,
                brokenTies,
                summaries);
    }
}
