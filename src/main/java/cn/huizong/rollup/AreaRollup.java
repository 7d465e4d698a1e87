package cn.huizong.rollup;

import cn.huizong.report.Area;
import cn.huizong.roster.Level;
import java.util.List;
import java.util.Optional;

/**
 * The figures of an area with everything that lies in it.
 *
 * @param area the area
 * @param level its level; empty if nothing tells
 * @param parent the area that it lies in, if that is known
 * @param expected how many bodies must report by the roster; without a roster, how many have a report in the sums
 * @param figures by indicator, sorted
 */
public record AreaRollup(Area area, Optional<Level> level, Optional<Area> parent, int expected, List<Figure> figures) {
    public AreaRollup {
        figures = List.copyOf(figures);
    }
}
