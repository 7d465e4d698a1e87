package cn.huizong.rollup;

import cn.huizong.form.Indicator;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A report over a whole area held against the sum of the area's bodies (全域报告与各单位之和的核对).
 *
 * @param body whose report it is
 * @param source its path in the inbox
 * @param scope what it speaks for; unsure where the office must still say
 * @param area the area
 * @param expected how many bodies of the area must report
 * @param lines indicator by indicator, sorted
 */
public record Reconciliation(Body body, String source, Scope scope, Area area, int expected, List<Line> lines) {
    public Reconciliation {
        lines = List.copyOf(lines);
    }

    /**
     * One indicator.
     *
     * @param indicator what is compared
     * @param own what the report states; empty if it has no value
     * @param sum what the bodies add up to; empty if none has a value
     * @param reporting how many bodies of the roster are in the sum
     * @param offRoster how many others are
     * @param behind who may stand behind a difference; empty if there is none
     */
    public record Line(
            Indicator indicator,
            Optional<BigDecimal> own,
            Optional<BigDecimal> sum,
            int reporting,
            int offRoster,
            Optional<Behind> behind) {
        /** How much more the report states than the bodies; empty unless both have a value. */
        public Optional<BigDecimal> difference() {
            return own.flatMap(stated -> sum.map(stated::subtract));
        }
    }
}
