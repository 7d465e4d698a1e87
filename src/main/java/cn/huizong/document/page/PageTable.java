package cn.huizong.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table, or the part of one, that stands on a page.
 *
 * @param page the page's number
 * @param number its number among the tables of the page, from 1; 0 until they are numbered
 * @param xs where its columns begin, and the last one ends, in points
 * @param top its upper edge
 * @param bottom its lower edge
 * @param rows the number of rows
 * @param cells every cell once
 */
record PageTable(int page, int number, List<Double> xs, double top, double bottom, int rows, List<PageCell> cells) {
    PageTable {
        xs = List.copyOf(xs);
        cells = List.copyOf(cells);
    }

    static PageTable of(int page, Lattice lattice, Collection<Glyph> glyphs) {
        int[][] places = lattice.cells();
        Map<Integer, Draft> drafts = new LinkedHashMap<>();
        for (int row = 0; row < lattice.rows(); row++) {
            for (int column = 0; column < lattice.columns(); column++) {
                drafts.computeIfAbsent(places[row][column], cell -> new Draft()).cover(row, column);
            }
        }
        breakBent(places, drafts);
        fill(lattice, places, drafts, glyphs);
        double[] xs = lattice.xs();
        double[] ys = lattice.ys();
        return new PageTable(
                page,
                0,
                Arrays.stream(xs).boxed().toList(),
                ys[0],
                ys[ys.length - 1],
                lattice.rows(),
                drafts.values().stream().map(draft -> draft.cell(xs)).toList());
    }

    PageTable numbered(int itsNumber) {
        return new PageTable(page, itsNumber, xs, top, bottom, rows, cells);
    }

    /** Places that are joined and make no rectangle are cells of their own: a line is missing, and nobody knows which. */
    private static void breakBent(int[][] places, Map<Integer, Draft> drafts) {
        int free = places.length * places[0].length;
        for (int row = 0; row < places.length; row++) {
            for (int column = 0; column < places[row].length; column++) {
                Draft draft = drafts.get(places[row][column]);
                if (draft != null && draft.isBent()) {
                    Draft alone = new Draft();
                    alone.cover(row, column);
                    places[row][column] = free;
                    drafts.put(free++, alone);
                }
            }
        }
        drafts.values().removeIf(Draft::isBent);
    }

    private static void fill(Lattice lattice, int[][] places, Map<Integer, Draft> drafts, Collection<Glyph> glyphs) {
        for (PageLine line : PageLine.of(glyphs)) {
            List<Glyph> number = new ArrayList<>();
            double end = 0;
            for (Glyph glyph : line.glyphs()) {
                Draft draft = drafts.get(places[lattice.rowOf(glyph)][lattice.columnOf(glyph)]);
                if (draft == null) {
                    continue;
                }
                draft.glyphs.add(glyph);
                boolean digit = isDigit(glyph);
                if (!number.isEmpty() && (!digit || glyph.x() - end > Draft.TIGHT * glyph.height())) {
                    number.clear();
                }
                if (digit && !number.isEmpty()) {
                    Glyph before = number.get(number.size() - 1);
                    Draft other = drafts.get(places[lattice.rowOf(before)][lattice.columnOf(before)]);
                    if (other != null && other != draft) {
                        other.torn = true;
                        draft.torn = true;
                    }
                }
                if (digit) {
                    number.add(glyph);
                }
                end = glyph.right();
            }
        }
    }

    private static boolean isDigit(Glyph glyph) {
        char c = glyph.text().charAt(glyph.text().length() - 1);
        return Character.isDigit(c) || c == '.' || c == ',';
    }

    /** A cell while its table is being read. */
    private static final class Draft {
        /** Digits that stand as near as this, in parts of their height, are one number. */
        private static final double TIGHT = 0.1;

        private final List<Glyph> glyphs = new ArrayList<>();
        private int top = Integer.MAX_VALUE;
        private int left = Integer.MAX_VALUE;
        private int bottom;
        private int right;
        private int places;
        private boolean torn;

        void cover(int row, int column) {
            top = Math.min(top, row);
            left = Math.min(left, column);
            bottom = Math.max(bottom, row);
            right = Math.max(right, column);
            places++;
        }

        boolean isBent() {
            return places != (bottom - top + 1) * (right - left + 1);
        }

        PageCell cell(double[] xs) {
            return new PageCell(
                    top + 1,
                    left + 1,
                    bottom - top + 1,
                    right - left + 1,
                    xs[left],
                    xs[right + 1],
                    PageLine.of(glyphs),
                    torn);
        }
    }
}
