package cn.huizong.report;

import java.util.Locale;

/** How a fact came to be. */
public enum Status {
    /** Written in a cell. */
    REPORTED,
    /** A blank whose value the ties leave no doubt about. */
    DEDUCED,
    /** Read from the prose, where no table has it. */
    NARRATIVE,
    /** Changed by the office. */
    CORRECTED,
    /** Made out from a picture of a page (文字识别), with the errors of such; left out of totals unless settings say so. */
    OCR;

    /** The word used in the outputs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
