package cn.huizong.report;

/** What becomes of the report of a body that is not on the roster (名录外). */
public enum OffRoster {
    /** It is a question, and in no total until the office answers. */
    ASK,
    /** It is in the totals of its region, beside the bodies of the roster and in no coverage. */
    COUNT
}
