package cn.huizong.publish.page;

import java.util.List;

/**
 * What the page over all years shows. Public because the page's template is compiled into a package of its own.
 *
 * @param title the page's title
 * @param years every year, the newest first
 * @param figures the headline figures, a row each
 * @param all whether the tables over all years stand beside it
 */
public record EntryView(String title, List<Year> years, List<Row> figures, boolean all) {
    /** A year with how it stands; {@code data} tells whether the page can draw trends from it. */
    public record Year(int year, String standing, String findings, String release, boolean data) {}

    /** A headline figure over the years, in their order. */
    public record Row(String label, List<Value> values) {}

    /** A figure of one year with its coverage and change; empty if the year has none. */
    public record Value(String value, String coverage, String change) {}

    /** The years that trends can be drawn from, ascending, with blanks between. */
    public String data() {
        return years.stream()
                .filter(Year::data)
                .map(Year::year)
                .sorted()
                .map(String::valueOf)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
