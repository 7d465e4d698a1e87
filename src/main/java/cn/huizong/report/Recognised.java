package cn.huizong.report;

/** What becomes of numbers that were read from pictures of pages (扫描件). */
public enum Recognised {
    /** They are shown and left out of every total. */
    SHOW,
    /** They are added up with the others. */
    COUNT
}
