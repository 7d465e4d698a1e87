package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Where a body stands in the sums of a year.
 *
 * @param kind the roster's word for what kind of body it is; may be empty
 * @param home the area that it is at home in
 * @param areas every area that its figures are part of in levels.csv, each as code, colon and the names from the highest
 *     area down, {@code /} between
 * @param expected whether it is one of the bodies expected in the totals
 * @param comparedWith the report of the year before that its figures are compared with; empty if there is none
 * @param before the numbers of that report that a headline table needs; for looking up, its order changes from run to run
 */
public record BodyPlace(
        String kind,
        Area home,
        List<String> areas,
        boolean expected,
        String comparedWith,
        Map<IndicatorKey, BigDecimal> before) {
    /** Nothing is known. */
    public static final BodyPlace NONE = new BodyPlace("", Area.NONE, List.of(), false, "", Map.of());

    public BodyPlace {
        areas = List.copyOf(areas);
        before = Map.copyOf(before);
    }
}
