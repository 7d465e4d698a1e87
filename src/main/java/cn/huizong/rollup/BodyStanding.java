package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Body;
import java.math.BigDecimal;
import java.util.Map;

/**
 * How one body stands in a year.
 *
 * @param body the body
 * @param source its accepted report; empty if it has none
 * @param status {@code accepted}, {@code refused} or {@code missing}
 * @param figures its headline figures, as far as its report has a value
 * @param errors findings of severity error
 * @param warnings findings of severity warning
 */
public record BodyStanding(
        Body body, String source, String status, Map<IndicatorKey, BigDecimal> figures, int errors, int warnings) {
    public BodyStanding {
        figures = Map.copyOf(figures);
    }
}
