package cn.huizong.rollup;

import cn.huizong.report.Area;
import java.util.List;

/**
 * The figures of the bodies of one kind in a region.
 *
 * @param region the region
 * @param kind the roster's word; empty for bodies that are not on it or have none
 * @param expected how many bodies of the kind must report
 * @param figures by indicator, sorted
 */
public record KindRollup(Area region, String kind, int expected, List<Figure> figures) {
    public KindRollup {
        figures = List.copyOf(figures);
    }
}
