package cn.huizong.check;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Body;
import cn.huizong.report.Settled;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What of a counted report is looked at from one body to another, so that the report itself need not be kept.
 *
 * @param body whose it is
 * @param year its year
 * @param source its file
 * @param values how many of its numbers are not zero
 * @param figures a hash over year and those numbers
 * @param lawsuits its totals of lawsuits
 */
public record Outline(Body body, int year, String source, int values, String figures, List<BigDecimal> lawsuits) {
    public Outline {
        lawsuits = List.copyOf(lawsuits);
    }

    /** The outline of a counted report. */
    public static Outline of(Settled counted) {
        Filed filed = Filed.of(counted);
        Map<IndicatorKey, String> nonZero = filed.nonZero();
        int year = filed.report().year();
        return new Outline(
                filed.body(),
                year,
                counted.submission().source(),
                nonZero.size(),
                hash(year, nonZero),
                LitigationCheck.LAWSUITS.stream()
                        .flatMap(key -> filed.number(key).stream())
                        .toList());
    }

    private static String hash(int year, Map<IndicatorKey, String> nonZero) {
        StringBuilder text = new StringBuilder().append(year);
        nonZero.forEach(
                (key, value) -> text.append('\n').append(key).append(' ').append(value));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
