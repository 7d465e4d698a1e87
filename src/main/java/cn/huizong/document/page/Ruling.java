package cn.huizong.document.page;

/**
 * A straight line on a page, across or down, such as the border of a cell. Lengths are in points, from the upper left
 * corner of the upright page.
 *
 * @param across whether it runs from left to right, and not downwards
 * @param at how far down a line across lies, or how far right a line down
 * @param from where it begins
 * @param to where it ends, not before {@code from}
 */
public record Ruling(boolean across, double at, double from, double to) {
    public double length() {
        return to - from;
    }
}
