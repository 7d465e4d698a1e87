package cn.huizong.check;

import cn.huizong.form.Rule;
import cn.huizong.report.Finding;
import java.math.BigDecimal;

/** Words findings. */
final class Findings {
    private Findings() {}

    static Finding of(Rule rule, String anchor, String expected, String actual, Object... facts) {
        return new Finding(rule.id(), rule.severity(), anchor, rule.message(facts), expected, actual);
    }

    /** A number as a clerk writes it: no exponent, no zeros at the end. */
    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
