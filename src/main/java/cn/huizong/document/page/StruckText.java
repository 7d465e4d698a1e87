package cn.huizong.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out what is struck through: text that somebody deleted under tracked changes and that was printed all the same. */
final class StruckText {
    /** A line strikes what it crosses within this part of the height around the middle. */
    private static final double MIDDLE = 0.22;

    /** The line ends where the text does, within so many points; a border of a table does not. */
    private static final double SAME_END = 2;

    /** No character is so tall that a line further from its middle crosses it there. */
    private static final double NEAREST = 20;

    private StruckText() {}

    /** The page without its struck text. */
    static PageMarks without(PageMarks page) {
        List<Ruling> across = page.rulings().stream().filter(Ruling::across).toList();
        Set<Glyph> struck = new HashSet<>();
        Set<Ruling> strokes = new HashSet<>();
        List<Glyph> downwards = page.glyphs().stream()
                .sorted(Comparator.comparingDouble(Glyph::centre))
                .toList();
        for (Ruling ruling : across) {
            List<Glyph> crossed = crossed(ruling, downwards);
            if (endsWith(ruling, crossed)) {
                struck.addAll(crossed);
                strokes.add(ruling);
            }
        }
        if (struck.isEmpty()) {
            return page;
        }
        List<Glyph> glyphs = new ArrayList<>(page.glyphs());
        glyphs.removeAll(struck);
        List<Ruling> rulings = new ArrayList<>(page.rulings());
        rulings.removeAll(strokes);
        return new PageMarks(page.number(), page.width(), page.height(), glyphs, rulings, page.pictured());
    }

    private static List<Glyph> crossed(Ruling ruling, List<Glyph> downwards) {
        List<Glyph> crossed = new ArrayList<>();
        for (int i = firstBelow(downwards, ruling.at() - NEAREST); i < downwards.size(); i++) {
            Glyph glyph = downwards.get(i);
            if (glyph.centre() > ruling.at() + NEAREST) {
                break;
            }
            boolean beside = glyph.middle() < ruling.from() || glyph.middle() > ruling.to();
            if (!beside && Math.abs(glyph.centre() - ruling.at()) <= MIDDLE * glyph.height()) {
                crossed.add(glyph);
            }
        }
        return crossed;
    }

    private static int firstBelow(List<Glyph> downwards, double at) {
        int low = 0;
        int high = downwards.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (downwards.get(middle).centre() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean endsWith(Ruling ruling, List<Glyph> crossed) {
        return !crossed.isEmpty()
                && Math.abs(crossed.stream().mapToDouble(Glyph::x).min().orElseThrow() - ruling.from()) <= SAME_END
                && Math.abs(crossed.stream().mapToDouble(Glyph::right).max().orElseThrow() - ruling.to()) <= SAME_END;
    }
}
