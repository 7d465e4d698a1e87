package cn.huizong.notice;

import cn.huizong.report.Body;
import java.util.List;

/**
 * A letter about one file of a body: what to correct in it (更正通知), or that it was returned (退回通知).
 *
 * @param body to whom
 * @param year the report year; 0 if nothing tells it
 * @param source the file
 * @param returned why the file was returned; empty for a report that counts
 * @param items what is to be corrected, the gravest first
 */
public record Notice(Body body, int year, String source, String returned, List<Item> items) {
    public Notice {
        items = List.copyOf(items);
    }

    /**
     * One thing to correct.
     *
     * @param grave whether it is an error, not just a warning
     * @param table the title of the official table; empty where none is concerned
     * @param anchor the cell
     * @param problem what is wrong, in the words of the form
     * @param stated what the report says; may be empty
     * @param expected what its other figures make it; may be empty
     * @param remedies what would make it hold, one way each
     */
    public record Item(
            boolean grave,
            String table,
            String anchor,
            String problem,
            String stated,
            String expected,
            List<String> remedies) {
        public Item {
            remedies = List.copyOf(remedies);
        }
    }

    public boolean isReturn() {
        return !returned.isEmpty();
    }

    public long errors() {
        return items.stream().filter(Item::grave).count();
    }

    public String title() {
        String what = isReturn() ? "退回" : "更正";
        String ofYear = year == 0 ? "" : " " + year + " 年度";
        return "关于" + what + ofYear + "政府信息公开工作年度报告的通知";
    }
}
