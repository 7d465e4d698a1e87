package cn.huizong.document.scan;

import cn.huizong.document.page.Glyph;
import cn.huizong.document.page.Lattice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a scanned table with ink in it; lengths are in pixels.
 *
 * @param left where its ink begins
 * @param top where its ink begins
 * @param right where its ink ends
 * @param bottom where its ink ends
 */
record ScanCell(int left, int top, int right, int bottom) {
    /** A fleck is no ink: a stroke has more dark pixels than this in a row and in a column. */
    private static final int FLECK = 2;

    /** What a cell's own border may have left, in points. */
    private static final double BORDER = 1.5;

    /** No number is higher or broader than this, in points. */
    private static final double NUMBER_HEIGHT = 22;

    private static final double NUMBER_WIDTH = 120;

    /** The cells of the tables that have ink. */
    static List<ScanCell> of(List<Lattice> lattices, DarkPixels ink, double perPoint) {
        List<ScanCell> cells = new ArrayList<>();
        for (Lattice lattice : lattices) {
            double[] xs = lattice.xs();
            double[] ys = lattice.ys();
            int[][] places = lattice.cells();
            Map<Integer, int[]> boxes = new LinkedHashMap<>();
            for (int row = 0; row < lattice.rows(); row++) {
                for (int column = 0; column < lattice.columns(); column++) {
                    int[] box = boxes.computeIfAbsent(
                            places[row][column], cell -> new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0});
                    box[0] = Math.min(box[0], (int) Math.ceil((xs[column] + BORDER) * perPoint));
                    box[1] = Math.min(box[1], (int) Math.ceil((ys[row] + BORDER) * perPoint));
                    box[2] = Math.max(box[2], (int) ((xs[column + 1] - BORDER) * perPoint));
                    box[3] = Math.max(box[3], (int) ((ys[row + 1] - BORDER) * perPoint));
                }
            }
            for (int[] box : boxes.values()) {
                ScanCell cell = shrunk(box, ink);
                if (cell != null) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private static @Nullable ScanCell shrunk(int[] box, DarkPixels ink) {
        int left = box[0];
        int top = box[1];
        int right = box[2];
        int bottom = box[3];
        while (top < bottom && ink.count(left, top, right, top + 1) <= FLECK) {
            top++;
        }
        while (bottom > top && ink.count(left, bottom - 1, right, bottom) <= FLECK) {
            bottom--;
        }
        while (left < right && ink.count(left, top, left + 1, bottom) <= FLECK) {
            left++;
        }
        while (right > left && ink.count(right - 1, top, right, bottom) <= FLECK) {
            right--;
        }
        return right - left > FLECK && bottom - top > FLECK ? new ScanCell(left, top, right, bottom) : null;
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    boolean mayBeNumber() {
        return height() <= NUMBER_HEIGHT * ScanPage.PER_POINT && width() <= NUMBER_WIDTH * ScanPage.PER_POINT;
    }

    /** A text that fills this cell's ink. */
    Glyph glyph(String text) {
        return new Glyph(
                text,
                left / ScanPage.PER_POINT,
                top / ScanPage.PER_POINT,
                width() / ScanPage.PER_POINT,
                height() / ScanPage.PER_POINT);
    }
}
