package cn.huizong.document.page;

/**
 * A character on a page, or a short run of them that stands in one place, as a scan's reading gives words. Lengths are
 * in points, from the upper left corner of the upright page.
 *
 * @param text what it says; {@link #UNKNOWN} for a shape of which the file does not say what character it is
 * @param x its left edge
 * @param y its upper edge
 * @param width its width
 * @param height its height, that of the line of text
 */
public record Glyph(String text, double x, double y, double width, double height) {
    /** Stands for a character that nobody can tell. */
    public static final String UNKNOWN = "\uFFFD";

    /** The same shape with what it means. */
    Glyph says(String other) {
        return new Glyph(other, x, y, width, height);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middle() {
        return x + width / 2;
    }

    double centre() {
        return y + height / 2;
    }
}
