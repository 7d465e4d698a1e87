package cn.huizong.document.page;

import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
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
record PageContent(PageMarks page, List<PageTable> tables, List<PageLine> lines, List<PageLine> notes) {
    PageContent {
        tables = List.copyOf(tables);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    static PageContent of(PageMarks page, ReadCount tally) throws UnreadableDocument {
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
        List<PageTable> ruled = tables(page, lattices, held);
        List<PageLine> lines = PageLine.of(free);
        List<PageLine> notes = Footnotes.of(page, ruled, lines);
        return new PageContent(page, numbered(ruled), lines.subList(0, lines.size() - notes.size()), notes);
    }

    private static List<PageTable> numbered(List<PageTable> ruled) {
        List<PageTable> downwards = new ArrayList<>(ruled);
        downwards.sort(Comparator.comparingDouble(PageTable::top)
                .thenComparingDouble(table -> table.xs().get(0)));
        List<PageTable> numbered = new ArrayList<>();
        downwards.forEach(table -> numbered.add(table.numbered(numbered.size() + 1)));
        return numbered;
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

    /** The tables in ruled lines; lines around nothing are a drawing. */
    private static List<PageTable> tables(PageMarks page, List<Lattice> lattices, List<List<Glyph>> held) {
        List<PageTable> tables = new ArrayList<>();
        for (int i = 0; i < lattices.size(); i++) {
            if (!held.get(i).isEmpty()) {
                tables.add(PageTable.of(page.number(), lattices.get(i), held.get(i)));
            }
        }
        return tables;
    }

    /** The page with other lines. */
    PageContent with(List<PageLine> others) {
        return new PageContent(page, tables, others, notes);
    }
}
