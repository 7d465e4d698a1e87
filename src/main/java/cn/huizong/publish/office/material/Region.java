package cn.huizong.publish.office.material;

import cn.huizong.form.IndicatorKey;
import cn.huizong.rollup.AreaSummary;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A region that has a report to write.
 *
 * @param year the report year
 * @param name what it is called in a sentence, such as 余姚市 or 市级部门
 * @param title what it is called by itself, such as 宁波市市级部门
 * @param summary its figures
 * @param bodies the bodies in it, by region and name; of those that count their figures
 * @param parts the own bodies and the areas next below, which make it up; none where no other area is in it
 * @param received the number of the applications received, on the form of the year
 */
record Region(
        int year,
        String name,
        String title,
        AreaSummary summary,
        List<BodyYear> bodies,
        List<Region> parts,
        IndicatorKey received) {
    Region {
        bodies = List.copyOf(bodies);
        parts = List.copyOf(parts);
    }

    /** Whether it is an area with all that lies in it and lies in no other. */
    boolean isHighest() {
        return !summary.own() && summary.parent().isEmpty();
    }

    /** What a body received the year before; nothing across a break of the series. */
    Optional<BigDecimal> before(BodyYear body) {
        boolean broken = summary.find(received).flatMap(Figure::seriesBreak).isPresent();
        return broken
                ? Optional.empty()
                : Optional.ofNullable(body.place().before().get(received));
    }

    /** The bodies whose figures are in the sums. */
    List<BodyYear> counted() {
        return bodies.stream().filter(BodyYear::isCounted).toList();
    }
}
