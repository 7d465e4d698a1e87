package cn.huizong.rollup;

import java.util.Locale;

/** How a body stands with its report of a year (报送情况), in the words of the tables and the page. */
public enum BodyStatus {
    /** A report counts. */
    ACCEPTED("采用", "采用", "已采用"),
    /** What came waits for an answer of the office. */
    ASKED("待确认", "待确认", "待确认"),
    /** What came was refused. */
    REFUSED("退回", "已报未采用", "未采用"),
    /** Nothing came. */
    MISSING("未报", "未报", "未报送");

    private final String standing;
    private final String absence;
    private final String label;

    BodyStatus(String standing, String absence, String label) {
        this.standing = standing;
        this.absence = absence;
        this.label = label;
    }

    /** The word used in the outputs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column {@code standing} of {@code bodies.csv}. */
    public String standing() {
        return standing;
    }

    /** The same column of {@code missing-bodies.csv}, of a body of which no report counts. */
    public String absence() {
        return absence;
    }

    /** As the page says it. */
    public String label() {
        return label;
    }
}
