package cn.huizong.check.peer;

import cn.huizong.check.peer.Plausibility.Change;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The limits that changes from one year to the next keep among peers, after Hidiroglou and Berthelot (Statistical editing and
 * imputation for periodic business surveys, Survey Methodology 12, 1986): each ratio is centred at the median so that growth
 * and decline count alike, and weighed by the size of the number; what lies many quartile distances out is an outlier.
 */
public final class ChangeLimits {
    private final Change change;
    private final double median;
    private final double low;
    private final double high;

    /** Of numbers that are there in both years. */
    ChangeLimits(PeerNumbers both, Change change) {
        this.change = change;
        this.median = Quartiles.of(
                        IntStream.range(0, both.size()).mapToDouble(place -> both.now(place) / both.before(place)))
                .median();
        DoubleStream effects =
                IntStream.range(0, both.size()).mapToDouble(place -> effect(both.now(place), both.before(place)));
        Quartiles quartiles = Quartiles.of(effects);
        double floor = Math.abs(change.floor() * quartiles.median());
        this.low = quartiles.median() - change.limit() * Math.max(quartiles.median() - quartiles.lower(), floor);
        this.high = quartiles.median() + change.limit() * Math.max(quartiles.upper() - quartiles.median(), floor);
    }

    /** How many times the number of the year before the peers have, at the median. */
    public double median() {
        return median;
    }

    /** Whether a change lies beyond the limits, and is large besides. */
    public boolean isOutside(double now, double before) {
        double effect = effect(now, before);
        double times = now > before ? now / before : before / now;
        return times >= change.times() && (effect < low || effect > high);
    }

    /** Whether a number would lie within the limits. */
    public boolean fits(double now, double before) {
        double effect = effect(now, before);
        return low <= effect && effect <= high;
    }

    private double effect(double now, double before) {
        double ratio = now / before;
        double centred = ratio < median ? 1 - median / ratio : ratio / median - 1;
        return centred * StrictMath.pow(Math.max(now, before), change.size());
    }
}
