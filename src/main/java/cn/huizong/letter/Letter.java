package cn.huizong.letter;

import cn.huizong.report.Body;
import java.util.Comparator;
import java.util.List;

/**
 * A letter to a body.
 *
 * @param kind what it is about
 * @param body to whom
 * @param year the report year; 0 if nothing tells it
 * @param files the names of the files that it is about, as the body knows them
 * @param reasons why files were returned, or what is missing, a sentence each
 * @param items what is to be corrected, the gravest first, a slip each
 */
public record Letter(Kind kind, Body body, int year, List<String> files, List<String> reasons, List<Item> items)
        implements Comparable<Letter> {
    private static final Comparator<Letter> ORDER = Comparator.comparing(Letter::body)
            .thenComparing(Letter::kind)
            .thenComparing(letter -> String.join("\n", letter.files()));

    public Letter {
        files = List.copyOf(files);
        reasons = List.copyOf(reasons);
        items = List.copyOf(items);
    }

    /** What a letter is about. */
    public enum Kind {
        /** What to correct in a report that counts. */
        CORRECTION("更正通知", "更正"),
        /** A file that does not count. */
        RETURN("退回通知", "退回"),
        /** A report that has not come. */
        REMINDER("催报通知", "催报");

        private final String title;
        private final String verb;

        Kind(String title, String verb) {
            this.title = title;
            this.verb = verb;
        }

        /** The letter's own name. */
        public String title() {
            return title;
        }

        String verb() {
            return verb;
        }
    }

    /**
     * One slip: what broke by it, and what would mend it.
     *
     * @param grave whether anything of it is an error, not just a warning
     * @param places where it is, by table, row and column, a line each
     * @param problems what is wrong, in the words of the form, a line each
     * @param stated what the report says; may be empty
     * @param expected what its other figures make it; may be empty
     * @param numeric whether both are numbers of a cell, so that they have a difference
     * @param remedies what would make it hold, a line each
     * @param remarks what to say at the cells themselves
     */
    public record Item(
            boolean grave,
            List<String> places,
            List<String> problems,
            String stated,
            String expected,
            boolean numeric,
            List<String> remedies,
            List<Remark> remarks) {
        public Item {
            places = List.copyOf(places);
            problems = List.copyOf(problems);
            remedies = List.copyOf(remedies);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * What to say at a place of the report.
     *
     * @param anchor the place
     * @param text what is wrong there
     */
    public record Remark(String anchor, String text) {}

    public long errors() {
        return items.stream().filter(Item::grave).count();
    }

    public String title() {
        String ofYear = year == 0 ? "" : " " + year + " 年度";
        return "关于" + kind.verb() + ofYear + "政府信息公开工作年度报告的通知";
    }

    /** By body, then by what they are about. */
    @Override
    public int compareTo(Letter other) {
        return ORDER.compare(this, other);
    }
}
