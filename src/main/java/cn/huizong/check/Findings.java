package cn.huizong.check;

import cn.huizong.form.Rule;
import cn.huizong.report.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** What one rule says of several cells as one finding, about the first of them. */
    static Optional<Finding> asOne(List<Finding> found) {
        if (found.size() < 2) {
            return found.stream().findFirst();
        }
        Finding first = found.get(0);
        String message = found.stream().map(Finding::message).collect(Collectors.joining("；"));
        return Optional.of(
                new Finding(first.rule(), first.severity(), first.anchor(), message, first.expected(), first.actual()));
    }
}
