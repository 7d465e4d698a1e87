package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.roster.Level;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has to report on (年报): an area with all that lies in it (全市, a county), or the own bodies of an area alone
 * (市级部门), which are those in no area below it that is summed up itself. An area is what its own bodies and the areas next
 * below it are together.
 *
 * @param area the area; {@link Area#NONE} holds the bodies whose area nothing tells
 * @param level its level; empty if nothing tells
 * @param parent the next area above that is summed up too
 * @param own whether only its own bodies are in it
 * @param coverage how many bodies must report, and what became of them; those off the roster that wait for an answer are in none
 * @param bodies who is in it, by region and name
 * @param figures by indicator, sorted, beside those of the year before
 */
public record AreaSummary(
        Area area,
        Optional<Level> level,
        Optional<Area> parent,
        boolean own,
        Coverage coverage,
        List<Body> bodies,
        List<Figure> figures) {
    public AreaSummary {
        bodies = List.copyOf(bodies);
        figures = List.copyOf(figures);
    }

    public Optional<Figure> find(IndicatorKey key) {
        return figures.stream()
                .filter(figure -> figure.indicator().key().equals(key))
                .findFirst();
    }

    /** Its figures as those of a region. */
    public RegionRollup asRegion() {
        return new RegionRollup(area.code(), area.name(), coverage.expected(), figures);
    }

    /** An area of a year that has gone by, of which only the figures are known. */
    public static AreaSummary past(Area area, boolean own, List<Figure> figures) {
        return new AreaSummary(area, Optional.empty(), Optional.empty(), own, Coverage.NONE, List.of(), figures);
    }

    /** Its figures alone, for a later year to be held against. */
    AreaSummary alone() {
        return past(area, own, figures.stream().map(Figure::alone).toList());
    }
}
