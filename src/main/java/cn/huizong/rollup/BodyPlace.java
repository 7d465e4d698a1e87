package cn.huizong.rollup;

import cn.huizong.report.Area;
import java.util.List;

/**
 * Where a body stands in the sums of a year.
 *
 * @param kind the roster's word for what kind of body it is; may be empty
 * @param home the area that it is at home in
 * @param areas every area that its figures are part of in levels.csv, each as code, colon and the names from the highest
 *     area down, {@code /} between
 * @param expected whether it is one of the bodies expected in the totals
 * @param comparedWith the report of the year before that its figures are compared with; empty if there is none
 */
public record BodyPlace(String kind, Area home, List<String> areas, boolean expected, String comparedWith) {
    /** Nothing is known. */
    public static final BodyPlace NONE = new BodyPlace("", Area.NONE, List.of(), false, "");

    public BodyPlace {
        areas = List.copyOf(areas);
    }
}
