package cn.huizong.rollup;

import cn.huizong.report.Roster;
import java.util.List;

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
}
