package cn.huizong.report;

import java.util.Locale;

/** What a report speaks for (统计口径). */
public enum Scope {
    /** The body that reports, alone. */
    BODY,
    /** The whole area that a government governs, with all its bodies: never added to theirs. */
    AREA,
    /** It speaks of both, and nothing says which its figures are. */
    UNSURE;

    /** The word used in the outputs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
