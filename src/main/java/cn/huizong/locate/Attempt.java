package cn.huizong.locate;

import java.util.List;

/**
 * What comes of letting some cells change and no others.
 *
 * @param ranges what the cells would say; empty if it cannot be done
 * @param others if it cannot be done: cells of which at least one must change too, whatever else does
 */
@SuppressWarnings("ArrayRecordComponent")
record Attempt(List<Range> ranges, int[] others) {
    static Attempt done(List<Range> ranges) {
        return new Attempt(ranges, new int[0]);
    }

    static Attempt failed(int[] others) {
        return new Attempt(List.of(), others);
    }

    boolean isDone() {
        return !ranges.isEmpty();
    }
}
