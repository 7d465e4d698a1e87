package cn.huizong.document;

import java.util.Locale;

/** What a file is by its content. */
public enum Format {
    DOCX,
    HTML,
    TEXT,
    UNKNOWN;

    /** The word used in the outputs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
