package cn.huizong.document;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Which pixels of a page are dark. */
final class Ink {
    private final int width;
    private final int height;
    private final BitSet dark;

    Ink(int width, int height) {
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

    /** How many pieces of ink, each of its own and of more pixels than a fleck, a box holds. */
    int pieces(int left, int top, int right, int bottom, int fleck) {
        BitSet seen = new BitSet();
        int columns = right - left;
        int pieces = 0;
        for (int start = 0; start < columns * (bottom - top); start++) {
            if (!seen.get(start) && at(left + start % columns, top + start / columns)) {
                pieces += fill(seen, start, left, top, columns, bottom - top) > fleck ? 1 : 0;
            }
        }
        return pieces;
    }

    /** Marks a whole piece as seen; gives its pixels. */
    private int fill(BitSet seen, int start, int left, int top, int columns, int rows) {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        seen.set(start);
        int size = 0;
        while (!open.isEmpty()) {
            int at = open.pop();
            size++;
            for (int near = 0; near < 9; near++) {
                int x = at % columns + near % 3 - 1;
                int y = at / columns + near / 3 - 1;
                int place = y * columns + x;
                if (x >= 0 && y >= 0 && x < columns && y < rows && !seen.get(place) && at(left + x, top + y)) {
                    seen.set(place);
                    open.push(place);
                }
            }
        }
        return size;
    }

    /** The page without flecks: pixels with fewer than two dark neighbours. */
    Ink withoutFlecks() {
        Ink clean = new Ink(width, height);
        for (int at = dark.nextSetBit(0); at >= 0; at = dark.nextSetBit(at + 1)) {
            int x = at % width;
            int y = at / width;
            if (count(x - 1, y - 1, x + 2, y + 2) > 2) {
                clean.set(x, y);
            }
        }
        return clean;
    }

    /** The page with rows and columns exchanged. */
    Ink turned() {
        Ink turned = new Ink(height, width);
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
