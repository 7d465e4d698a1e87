package cn.huizong.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A correction with what became of it.
 *
 * @param correction what was decided
 * @param body the body whose report it met; as the office named it where it met none
 * @param result what became of it
 * @param says what the report says by itself; empty where it says nothing
 * @param counts the number that counts now, if there is one
 * @param on the file that it was applied to, or that it does not hold for any more; empty if it met none
 */
public record CorrectionLine(
        Correction correction,
        Body body,
        Corrections.Result result,
        String says,
        Optional<BigDecimal> counts,
        Optional<Submission> on) {}
