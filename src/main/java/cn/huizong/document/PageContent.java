package cn.huizong.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A page with its characters grouped: tables, and the lines of text outside of them.
 *
 * @param page the page
 * @param tables its tables, top to bottom
 * @param lines its lines, top to bottom
 * @param notes the lines of its footnotes
 */
record PageContent(PageInk page, List<PageTable> tables, List<PageLine> lines, List<PageLine> notes) {
    PageContent {
        tables = List.copyOf(tables);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    static PageContent of(PageInk page, Tally tally) throws UnreadableDocument {
        List<Lattice> lattices = Lattice.of(page);
        List<List<Glyph>> held = new ArrayList<>();
        for (Lattice lattice : lattices) {
            tally.checkWidth(lattice.columns());
            tally.countCells((long) lattice.rows() * lattice.columns());
            held.add(new ArrayList<>());
        }
        List<Glyph> free = new ArrayList<>();
        for (Glyph glyph : DoubledGlyphs.without(page.glyphs())) {
            home(glyph, lattices, held, free).add(glyph);
        }
        List<PageTable> tables = tables(page, lattices, held);
        List<PageLine> lines = PageLine.of(free);
        List<PageLine> notes = Footnotes.of(page, tables, lines);
        return new PageContent(page, tables, lines.subList(0, lines.size() - notes.size()), notes);
    }

    /** The characters of the smallest table around one, or of none. */
    private static List<Glyph> home(Glyph glyph, List<Lattice> lattices, List<List<Glyph>> held, List<Glyph> free) {
        for (int i = 0; i < lattices.size(); i++) {
            if (lattices.get(i).holds(glyph)) {
                return held.get(i);
            }
        }
        return free;
    }

    /** The tables top to bottom; lines around nothing are a drawing. */
    private static List<PageTable> tables(PageInk page, List<Lattice> lattices, List<List<Glyph>> held) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < lattices.size(); i++) {
            if (!held.get(i).isEmpty()) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer>comparingDouble(i -> lattices.get(i).ys()[0])
                .thenComparingDouble(i -> lattices.get(i).xs()[0]));
        List<PageTable> tables = new ArrayList<>();
        for (int i : order) {
            tables.add(PageTable.of(page.number(), tables.size() + 1, lattices.get(i), held.get(i)));
        }
        return tables;
    }

    /** The page with other lines. */
    PageContent with(List<PageLine> others) {
        return new PageContent(page, tables, others, notes);
    }
}
