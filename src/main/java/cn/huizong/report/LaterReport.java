package cn.huizong.report;

/** What tells the later of two files. */
public enum LaterReport {
    /** The date that they bear if all bear one, else the run that they came with. */
    DATE,
    /** The run that they came with. */
    ARRIVAL
}
