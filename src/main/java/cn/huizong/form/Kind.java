package cn.huizong.form;

/** How an indicator adds up. */
public enum Kind {
    /** Adds up over bodies and over years. */
    FLOW,
    /** Adds up over the bodies of one year only. */
    STOCK
}
