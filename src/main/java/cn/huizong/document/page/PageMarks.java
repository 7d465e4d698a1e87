package cn.huizong.document.page;

import java.util.List;

/**
 * What one page shows, whatever kind of file it came from: characters and lines, each in its place on the page as a
 * reader holds it. Nothing is grouped yet; {@link PageBlocks} does that.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param glyphs the visible characters, in any order
 * @param rulings the straight lines, in any order
 * @param pictured the share of the page that its largest picture covers, from 0 to 1
 */
public record PageMarks(
        int number, double width, double height, List<Glyph> glyphs, List<Ruling> rulings, double pictured) {
    /** As few characters as a page number or a scanner's own mark. */
    private static final int STRAY_GLYPHS = 20;

    private static final double SMALL_PICTURE = 0.05;
    private static final double LARGE_PICTURE = 0.3;

    public PageMarks {
        glyphs = List.copyOf(glyphs);
        rulings = List.copyOf(rulings);
    }

    /** Whether the page is a picture of a page: it has no text layer to speak of, but a picture. */
    public boolean isScan() {
        return glyphs.isEmpty()
                ? pictured >= SMALL_PICTURE
                : glyphs.size() <= STRAY_GLYPHS && pictured >= LARGE_PICTURE;
    }
}
