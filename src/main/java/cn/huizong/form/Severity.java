package cn.huizong.form;

import java.util.Locale;

/** How grave a broken rule is. Only {@link #ERROR} turns a run's exit code to 3. */
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION;

    /** The word used in the outputs: {@code error}, {@code warning}, {@code information}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
