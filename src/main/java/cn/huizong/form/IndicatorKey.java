package cn.huizong.form;

import java.util.Comparator;

/**
 * Names one number of the official forms (指标): its code and, in the application table only, the applicant (申请人).
 * The codes are public vocabulary and never change.
 *
 * @param code the indicator's code, such as {@code application.received}
 * @param applicant the applicant's code, such as {@code natural_person} or {@code total}; empty outside the application
 *     table
 */
public record IndicatorKey(String code, String applicant) implements Comparable<IndicatorKey> {
    private static final Comparator<IndicatorKey> BY_CODE =
            Comparator.comparing(IndicatorKey::code).thenComparing(IndicatorKey::applicant);

    /** The total over all applicants (总计). */
    public static final String TOTAL = "total";

    public static IndicatorKey of(String code) {
        return new IndicatorKey(code, "");
    }

    /** Reads {@code code} or {@code code@applicant}, the way that ties are written. */
    public static IndicatorKey parse(String written) {
        int at = written.indexOf('@');
        return at < 0 ? of(written) : new IndicatorKey(written.substring(0, at), written.substring(at + 1));
    }

    /** Whether it stands for all lines directly below a code, as {@code a.*} does. */
    public boolean isGroup() {
        return code.endsWith(".*");
    }

    @Override
    public int compareTo(IndicatorKey other) {
        return BY_CODE.compare(this, other);
    }

    @Override
    public String toString() {
        return applicant.isEmpty() ? code : code + "@" + applicant;
    }
}
