package cn.huizong.rollup;

import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Roster;
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
 */
public record YearRollup(int year, List<RegionRollup> regions, List<BodyStanding> bodies, List<Roster.Entry> missing) {
    public YearRollup {
        regions = List.copyOf(regions);
        bodies = List.copyOf(bodies);
        missing = List.copyOf(missing);
    }

    /** The same year with findings that stand in no file counted beside their bodies. */
    public YearRollup with(List<BodyFinding> findings) {
        Map<Body, List<BodyFinding>> byBody = findings.stream().collect(Collectors.groupingBy(BodyFinding::body));
        List<BodyStanding> counted = bodies.stream()
                .map(standing -> standing.with(byBody.getOrDefault(standing.body(), List.of())))
                .toList();
        return new YearRollup(year, regions, counted, missing);
    }
}
