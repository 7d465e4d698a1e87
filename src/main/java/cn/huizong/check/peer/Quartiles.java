package cn.huizong.check.peer;

import java.util.stream.DoubleStream;

/**
 * The quartiles of some numbers, between two of them by their distance.
 *
 * @param lower the lower
 * @param median the one in the middle
 * @param upper the upper
 */
public record Quartiles(double lower, double median, double upper) {
    /** Of at least one number. */
    public static Quartiles of(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
