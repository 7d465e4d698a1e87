package cn.huizong.document.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bold type is often made by drawing each character twice, a hair apart. It is still one character. */
final class DoubledGlyphs {
    /** Copies are no further apart than this, in points, and in parts of the height. */
    private static final double NEAR = 1.5;

    private static final double NEAR_PART = 0.15;

    private record Place(String text, long x, long y) {}

    private DoubledGlyphs() {}

    static List<Glyph> without(List<Glyph> glyphs) {
        Map<Place, Glyph> kept = new HashMap<>();
        List<Glyph> single = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            long x = Math.round(glyph.x() / NEAR);
            long y = Math.round(glyph.y() / NEAR);
            if (!isNear(glyph, kept, x, y)) {
                kept.put(new Place(glyph.text(), x, y), glyph);
                single.add(glyph);
            }
        }
        return single;
    }

    private static boolean isNear(Glyph glyph, Map<Place, Glyph> kept, long x, long y) {
        double near = Math.min(NEAR, NEAR_PART * glyph.height());
        for (long column = x - 1; column <= x + 1; column++) {
            for (long row = y - 1; row <= y + 1; row++) {
                Glyph other = kept.get(new Place(glyph.text(), column, row));
                if (other != null
                        && Math.abs(other.x() - glyph.x()) <= near
                        && Math.abs(other.y() - glyph.y()) <= near) {
                    return true;
                }
            }
        }
        return false;
    }
}
