package cn.huizong.document.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;

/** Which pixels of a page are dark. */
final class DarkPixels {
    private final int width;
    private final int height;
    private final BitSet dark;

    DarkPixels(int width, int height) {
        this.width = width;
        this.height = height;
        this.dark = new BitSet(width * height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void set(int x, int y) {
        dark.set(y * width + x);
    }

    boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && dark.get(y * width + x);
    }

    /** How many dark pixels a box holds. */
    int count(int left, int top, int right, int bottom) {
        int count = 0;
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            int from = y * width + Math.max(0, left);
            int to = y * width + Math.min(width, right);
            for (int at = dark.nextSetBit(from); at >= 0 && at < to; at = dark.nextSetBit(at + 1)) {
                count++;
            }
        }
        return count;
    }

    /** How many pieces of ink, each of its own, a box holds. */
    int pieces(int left, int top, int right, int bottom) {
        return pieceBoxes(left, top, right, bottom).size();
    }

    /** The bounds of each piece of ink, from the left; places are counted from the box. */
    List<ScanCell> pieceBoxes(int left, int top, int right, int bottom) {
        BitSet seen = new BitSet();
        int columns = right - left;
        List<ScanCell> boxes = new ArrayList<>();
        for (int start = 0; start < columns * (bottom - top); start++) {
            if (!seen.get(start) && at(left + start % columns, top + start / columns)) {
                boxes.add(bounds(piece(seen, start, left, top, columns, bottom - top, 1), columns));
            }
        }
        boxes.sort(Comparator.comparingInt(ScanCell::left));
        return boxes;
    }

    private static ScanCell bounds(List<Integer> piece, int columns) {
        IntSummaryStatistics xs = piece.stream().mapToInt(at -> at % columns).summaryStatistics();
        IntSummaryStatistics ys = piece.stream().mapToInt(at -> at / columns).summaryStatistics();
        return new ScanCell(xs.getMin(), ys.getMin(), xs.getMax() + 1, ys.getMax() + 1);
    }

    /** How many spots of paper, larger than a fleck, the ink of a box closes in. */
    int holes(int left, int top, int right, int bottom, int fleck) {
        return holeHeights(left, top, right, bottom, fleck).size();
    }

    /** How high each spot of paper, larger than a fleck, is that the ink of a box closes in. */
    List<Integer> holeHeights(int left, int top, int right, int bottom, int fleck) {
        DarkPixels paper = new DarkPixels(right - left + 2, bottom - top + 2);
        for (int y = 0; y < paper.height; y++) {
            for (int x = 0; x < paper.width; x++) {
                boolean edge = x == 0 || y == 0 || x == paper.width - 1 || y == paper.height - 1;
                if (edge || !at(left + x - 1, top + y - 1)) {
                    paper.set(x, y);
                }
            }
        }
        BitSet seen = new BitSet();
        List<Integer> heights = new ArrayList<>();
        for (int start = 0; start < paper.width * paper.height; start++) {
            if (paper.dark.get(start) && !seen.get(start)) {
                List<Integer> spot = paper.piece(seen, start, 0, 0, paper.width, paper.height, 2);
                int last = spot.stream().mapToInt(at -> at / paper.width).max().orElse(0);
                if (start > 0 && spot.size() > fleck) {
                    heights.add(last - start / paper.width + 1);
                }
            }
        }
        return heights;
    }

    /** Marks a whole piece of a box as seen; gives its places in the box. Corners touch at step 1, not at 2. */
    private List<Integer> piece(BitSet seen, int start, int left, int top, int columns, int rows, int step) {
        List<Integer> piece = new ArrayList<>();
        piece.add(start);
        seen.set(start);
        for (int i = 0; i < piece.size(); i++) {
            int at = piece.get(i);
            for (int near = step - 1; near < 9; near += step) {
                int x = at % columns + near % 3 - 1;
                int y = at / columns + near / 3 - 1;
                int place = y * columns + x;
                if (x >= 0 && y >= 0 && x < columns && y < rows && !seen.get(place) && at(left + x, top + y)) {
                    seen.set(place);
                    piece.add(place);
                }
            }
        }
        return piece;
    }

    /** The page without the pieces that are too small for a point. */
    DarkPixels withoutFlecks(int fleck) {
        DarkPixels clean = new DarkPixels(width, height);
        BitSet seen = new BitSet(width * height);
        for (int start = dark.nextSetBit(0); start >= 0; start = dark.nextSetBit(start + 1)) {
            if (!seen.get(start)) {
                List<Integer> piece = piece(seen, start, 0, 0, width, height, 1);
                if (piece.size() > fleck) {
                    piece.forEach(clean.dark::set);
                }
            }
        }
        return clean;
    }

    /** Whitens what was dark here and is not on the clean page. */
    void whitenFlecks(DarkPixels clean, GreyPage page) {
        for (int at = dark.nextSetBit(0); at >= 0; at = dark.nextSetBit(at + 1)) {
            int x = at % width;
            int y = at / width;
            if (!clean.dark.get(at) && clean.count(x - 1, y - 1, x + 2, y + 2) == 0) {
                page.whiten(x - 1, y - 1, x + 2, y + 2);
            }
        }
    }

    /** The page with rows and columns exchanged. */
    DarkPixels turned() {
        DarkPixels turned = new DarkPixels(/* width= */ height, /* height= */ width);
        for (int at = dark.nextSetBit(0); at >= 0; at = dark.nextSetBit(at + 1)) {
            turned.set(at / width, at % width);
        }
        return turned;
    }

    /** By how many degrees, clockwise, the page must be turned for its lines to run straight. */
    double skew() {
        double best = 0;
        double most = spread(0);
        for (double step : new double[] {0.5, 0.1, 0.02}) {
            double middle = best;
            int reach = step == 0.5 ? 8 : 5;
            for (int i = -reach; i <= reach; i++) {
                double spread = spread(middle + i * step);
                if (spread > most) {
                    most = spread;
                    best = middle + i * step;
                }
            }
        }
        return best;
    }

    /** How unevenly ink falls on rows that run at an angle; most unevenly along the lines of a text. */
    private double spread(double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int margin = (int) (Math.abs(slope) * width) + 1;
        long[] rows = new long[height + 2 * margin];
        for (int y = 0; y < height; y++) {
            int end = (y + 1) * width;
            for (int at = dark.nextSetBit(y * width); at >= 0 && at < end; at = dark.nextSetBit(at + 1)) {
                rows[margin + y + (int) Math.round((at - y * width - width / 2) * slope)]++;
            }
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            sum += (double) (rows[i] - rows[i - 1]) * (rows[i] - rows[i - 1]);
        }
        return sum;
    }
}
