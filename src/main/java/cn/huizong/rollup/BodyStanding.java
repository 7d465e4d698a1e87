package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import java.math.BigDecimal;
import java.util.Map;

/**
 * How one body stands in a year.
 *
 * @param body the body
 * @param source its accepted report; empty if it has none
 * @param status {@code accepted}, {@code refused} or {@code missing}
 * @param figures every number that a headline table needs, as far as its report has a value; for looking up, its order
 *     changes from run to run
 * @param errors findings of severity error, of its accepted report or else of its refused files
 * @param warnings findings of severity warning, likewise
 * @param leftOut how many numbers of its accepted report were read from pictures and are therefore in no total
 */
public record BodyStanding(
        Body body,
        String source,
        String status,
        Map<IndicatorKey, BigDecimal> figures,
        int errors,
        int warnings,
        int leftOut) {
    public BodyStanding {
        figures = Map.copyOf(figures);
    }

    /** A body of whose numbers none is left out for having been read from a picture. */
    public BodyStanding(
            Body body, String source, String status, Map<IndicatorKey, BigDecimal> figures, int errors, int warnings) {
        this(body, source, status, figures, errors, warnings, 0);
    }

    /** A body of the roster of which nothing was handed in. */
    static BodyStanding missing(Body body) {
        return new BodyStanding(body, "", "missing", Map.of(), 0, 0);
    }

    /** Whether its report counts. */
    public boolean isAccepted() {
        return status.equals(Outcome.ACCEPTED.code());
    }
}
