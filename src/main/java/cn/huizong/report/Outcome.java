package cn.huizong.report;

import java.util.Locale;

/** What became of a file that was handed in. */
public enum Outcome {
    /** Read, and its facts count. */
    ACCEPTED,
    /** Read, but a later report of the same body and year counts instead. */
    SUPERSEDED,
    /** The same as another file. */
    DUPLICATE,
    /** Not read; the reason says why. */
    REFUSED;

    /** The word used in the outputs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
