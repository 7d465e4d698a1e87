package cn.huizong.control;

/** The names that the database remembers; they do not change. */
public final class StepNames {
    public static final String TAKE_STOCK = "takeStock";
    public static final String INGEST = "ingest";
    public static final String SETTLE = "settle";
    public static final String EXAMINE = "examine";
    public static final String COMPARE = "compare";
    public static final String PUBLISH = "publish";

    private StepNames() {}
}
