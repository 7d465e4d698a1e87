package cn.huizong.locate;

import java.util.List;

/**
 * What comes of letting some cells change and no others.
 *
 * @param ranges what the cells would say; empty if it cannot be done
 * @param others if it cannot be done: cells of which at least one must change too, whatever else does
 */
@SuppressWarnings("ArrayRecordComponent")
record TrialResult(List<Range> ranges, int[] others) {
    static TrialResult done(List<Range> ranges) {
        return new TrialResult(ranges, new int[0]);
    }

    static TrialResult failed(int[] others) {
        return new TrialResult(List.of(), others);
    }

    boolean isDone() {
        return !ranges.isEmpty();
    }
}
