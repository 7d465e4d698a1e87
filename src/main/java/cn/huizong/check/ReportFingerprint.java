package cn.huizong.check;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Disposition;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore.Pairs;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What of a counted report is looked at from one body to another, so that the report itself need not be kept.
 *
 * @param body whose it is
 * @param year its year
 * @param source its file
 * @param values how many of its numbers are not zero
 * @param figures a hash over year and those numbers
 * @param scope what it speaks for
 * @param home the area that it speaks for, or that its body is at home in
 * @param counted whether it is in the totals
 * @param sizes its numbers beside those of the year before
 */
public record ReportFingerprint(
        Body body,
        int year,
        String source,
        int values,
        String figures,
        Scope scope,
        Area home,
        boolean counted,
        Pairs sizes) {
    /** The fingerprint of a report that stands so. */
    public ReportFingerprint(
            Body body, int year, String source, int values, String figures, Disposition standing, Pairs sizes) {
        this(
                body,
                year,
                source,
                values,
                figures,
                standing.scope(),
                standing.area().equals(Area.NONE) ? Area.of(body) : standing.area(),
                standing.counted(),
                sizes);
    }

    /** The fingerprint of a counted report. */
    public static ReportFingerprint of(SettledSubmission counted, Pairs sizes) {
        TabledNumbers tabled = TabledNumbers.of(counted);
        Map<IndicatorKey, String> nonZero = tabled.nonZero();
        int year = tabled.report().year();
        return new ReportFingerprint(
                tabled.body(),
                year,
                counted.submission().source(),
                nonZero.size(),
                hash(year, nonZero),
                counted.standing(),
                sizes);
    }

    /** Whether it speaks for a whole area, whose bodies are added up instead. */
    boolean isBesideSums() {
        return !counted && scope == Scope.AREA;
    }

    private static String hash(int year, Map<IndicatorKey, String> nonZero) {
        StringBuilder text = new StringBuilder().append(year);
        nonZero.forEach(
                (key, value) -> text.append('\n').append(key).append(' ').append(value));
        return DigestUtils.sha256Hex(text.toString());
    }
}
