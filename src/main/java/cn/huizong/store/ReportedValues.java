package cn.huizong.store;

import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** Every value that a report states, as a hash by which two reports are told to say the same. */
public final class ReportedValues {
    private ReportedValues() {}

    public static String of(Report report) {
        String values =
                report.facts().stream().map(ReportedValues::line).sorted().collect(Collectors.joining("\n"));
        return DigestUtils.sha256Hex(values);
    }

    private static String line(Fact fact) {
        String value = fact.number()
                .map(number ->
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                .orElse("");
        return fact.form() + " " + fact.table() + " " + fact.key() + " " + value;
    }
}
