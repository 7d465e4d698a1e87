package cn.huizong.corpus;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Numbers that go on from year to year as those of a real body do: what it does much it goes on doing about as much, what it never
 * did it seldom begins. Every number has a rate that wanders a little, and seldom far; a year's number is drawn around it.
 */
final class SteadyDraws implements Draws {
    /** By how much (as a logarithm) a year differs from the rate, and the rate from that of the year before. */
    private static final double YEAR = 0.25;

    private static final double DRIFT = 0.1;
    /** How often a rate jumps, by how much, and how often a body loses or gets a task. */
    private static final double JUMPS = 0.01;

    private static final double JUMP = 1;
    private static final double GAINS = 0.001;

    private final Random random;
    private final Draws first;
    private final Map<IndicatorKey, Double> rates = new HashMap<>();

    SteadyDraws(Random random) {
        this.random = random;
        this.first = Draws.anew(random);
    }

    @Override
    public long count(IndicatorKey key, double busy, int most) {
        double rate = rate(key, () -> BigDecimal.valueOf(first.count(key, busy, most)));
        return poisson(rate * StrictMath.exp(YEAR * random.nextGaussian()));
    }

    @Override
    public BigDecimal amount(IndicatorKey key, Supplier<BigDecimal> usual) {
        double rate = rate(key, usual);
        return rate == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(1 + rate * StrictMath.exp(YEAR * random.nextGaussian()))
                        .setScale(key.code().endsWith("amount") ? 2 : 0, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    private double rate(IndicatorKey key, Supplier<BigDecimal> usual) {
        double rate = rates.containsKey(key)
                ? next(rates.get(key), usual)
                : usual.get().doubleValue();
        rates.put(key, rate);
        return rate;
    }

    private double next(double rate, Supplier<BigDecimal> usual) {
        double chance = random.nextDouble();
        if (chance < GAINS) {
            return rate == 0 ? usual.get().doubleValue() : 0;
        }
        double far = chance < GAINS + JUMPS ? JUMP : DRIFT;
        return rate * StrictMath.exp(far * random.nextGaussian());
    }

    private long poisson(double mean) {
        if (mean > 50) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
