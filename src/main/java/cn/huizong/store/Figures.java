package cn.huizong.store;

import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import java.util.stream.Collectors;

/** Every value that a report states, as a hash by which two reports are told to say the same. */
public final class Figures {
    private Figures() {}

    public static String of(Report report) {
        String values = report.facts().stream().map(Figures::line).sorted().collect(Collectors.joining("\n"));
        return Sha256.of(values);
    }

    private static String line(Fact fact) {
        String value = fact.number()
                .map(number ->
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                .orElse("");
        return fact.form() + " " + fact.table() + " " + fact.key() + " " + value;
    }
}
