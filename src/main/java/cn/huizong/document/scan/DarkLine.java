package cn.huizong.document.scan;

import java.util.ArrayList;
import java.util.List;

/** A line across a picture: the runs of dark pixels it is made of. Grows while it is being found. */
final class DarkLine {
    private final List<int[]> runs = new ArrayList<>();
    private DarkLine whole = this;
    private int from = Integer.MAX_VALUE;
    private int to;
    private long dark;
    private double sum;

    void add(int y, int left, int right) {
        runs.add(new int[] {y, left, right});
        from = Math.min(from, left);
        to = Math.max(to, right);
        dark += right - left;
        sum += (double) y * (right - left);
    }

    /** The line that this one has become a part of, or itself. */
    DarkLine whole() {
        while (whole != whole.whole) {
            whole = whole.whole;
        }
        return whole;
    }

    void join(DarkLine other) {
        if (other == this) {
            return;
        }
        other.runs.forEach(run -> add(run[0], run[1], run[2]));
        other.runs.clear();
        other.whole = this;
    }

    /** What of it lies between two places. */
    DarkLine within(int left, int right) {
        DarkLine within = new DarkLine();
        for (int[] run : runs) {
            if (run[1] < right && run[2] > left) {
                within.add(run[0], Math.max(run[1], left), Math.min(run[2], right));
            }
        }
        return within;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** How far down its middle lies. */
    double at() {
        return sum / dark;
    }

    double thickness() {
        return (double) dark / (to - from);
    }

    /** Each run as row, first column and the column behind its last. */
    List<int[]> runs() {
        return runs;
    }
}
