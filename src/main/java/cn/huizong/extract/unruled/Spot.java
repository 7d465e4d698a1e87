package cn.huizong.extract.unruled;

import cn.huizong.document.PlacedWord;

/**
 * A word and its place in the document, its pages laid one below the other.
 *
 * @param word the word
 * @param page the number of its page
 * @param value whether it may be the value of a cell
 */
record Spot(PlacedWord word, int page, boolean value) {
    /** Pages are further apart than the tallest of them. */
    private static final double PAGE = 1_000_000;

    /** Between two pages. */
    static double pageEnd(int page) {
        return (page + 0.5) * PAGE;
    }

    double left() {
        return word.left();
    }

    double right() {
        return word.right();
    }

    double top() {
        return page * PAGE + word.top();
    }

    double bottom() {
        return page * PAGE + word.bottom();
    }

    double centre() {
        return (top() + bottom()) / 2;
    }

    double size() {
        return word.bottom() - word.top();
    }

    String text() {
        return word.text();
    }

    boolean isBeside(double left, double right) {
        return left() < right && left < right();
    }
}
