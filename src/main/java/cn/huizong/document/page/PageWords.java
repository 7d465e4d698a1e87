package cn.huizong.document.page;

import cn.huizong.document.PlacedWord;
import cn.huizong.document.PlacedWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page, each where it stands. Lines are not asked for: where a cell has one line and the next one two, they are no
 * lines of one page.
 */
final class PageWords {
    /** Characters further apart than this, in parts of their height, are words of their own. */
    private static final double GAP = 0.5;

    /** Characters of a word lie no further up or down than this from the last one, in parts of the height. */
    private static final double LEVEL = 0.35;

    /** How far a character may reach back into the one before it. */
    private static final double OVERLAP = 0.9;

    /** More characters than this on one page, several times what fits on one, are a drawing. */
    private static final int MOST_GLYPHS = 20_000;

    private final List<List<Glyph>> words = new ArrayList<>();
    /** The words that may go on, by the height at which their last character stands. */
    private final NavigableMap<Double, List<List<Glyph>>> open = new TreeMap<>();

    private PageWords() {}

    /**
     * The words of a page.
     *
     * @param content the page
     * @param bare the same page without page numbers and running heads
     */
    static PlacedWords of(PageContent content, PageContent bare) {
        List<PageLine> kept = new ArrayList<>(bare.lines());
        Set<PageLine> margins = new LinkedHashSet<>(content.lines());
        kept.forEach(margins::remove);
        content.tables().forEach(table -> table.cells().forEach(cell -> kept.addAll(cell.lines())));
        List<PlacedWord> placed = new ArrayList<>();
        if (glyphs(kept) + glyphs(margins) <= MOST_GLYPHS) {
            place(kept, false, placed);
            place(margins, true, placed);
        }
        return new PlacedWords(content.page().number(), content.tables().size(), placed);
    }

    private static int glyphs(Collection<PageLine> lines) {
        return lines.stream().mapToInt(line -> line.glyphs().size()).sum();
    }

    private static void place(Collection<PageLine> lines, boolean margin, List<PlacedWord> placed) {
        PageWords words = new PageWords();
        lines.stream()
                .flatMap(line -> line.glyphs().stream())
                .sorted(Comparator.comparingDouble(Glyph::x)
                        .thenComparingDouble(Glyph::y)
                        .thenComparing(Glyph::text))
                .forEach(words::add);
        for (List<Glyph> glyphs : words.words) {
            PageLine word = new PageLine(glyphs);
            String text = word.isOverlaid() ? word.text() + Glyph.UNKNOWN : word.text();
            placed.add(new PlacedWord(word.left(), word.top(), word.right(), word.bottom(), text, margin));
        }
    }

    private void add(Glyph glyph) {
        List<Glyph> word = find(glyph);
        if (word == null) {
            word = new ArrayList<>();
            words.add(word);
        } else {
            Glyph last = word.get(word.size() - 1);
            open.computeIfPresent(last.centre(), (at, level) -> without(level, last));
        }
        word.add(glyph);
        open.computeIfAbsent(glyph.centre(), at -> new ArrayList<>()).add(word);
    }

    private static @Nullable List<List<Glyph>> without(List<List<Glyph>> level, Glyph last) {
        level.removeIf(word -> word.get(word.size() - 1).equals(last));
        return level.isEmpty() ? null : level;
    }

    /** The word that a character goes on with: the one on its level that ends just before it. */
    private @Nullable List<Glyph> find(Glyph glyph) {
        List<Glyph> found = null;
        double nearest = Double.MAX_VALUE;
        double near = LEVEL * glyph.height();
        for (List<List<Glyph>> level : open.subMap(glyph.centre() - near, true, glyph.centre() + near, true)
                .values()) {
            level.removeIf(word -> glyph.x() - word.get(word.size() - 1).right() > 2 * GAP * glyph.height());
            for (List<Glyph> word : level) {
                Glyph last = word.get(word.size() - 1);
                double gap = glyph.x() - last.right();
                double size = Math.max(glyph.height(), last.height());
                if (gap <= GAP * size && gap >= -OVERLAP * size && Math.abs(gap) < nearest) {
                    nearest = Math.abs(gap);
                    found = word;
                }
            }
        }
        return found;
    }
}
