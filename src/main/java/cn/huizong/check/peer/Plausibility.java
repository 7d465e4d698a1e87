package cn.huizong.check.peer;

import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.YamlFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From when on the size of a number is asked about, as {@code rules/plausibility.yml} says it.
 *
 * @param unit amounts of money in yuan under 万元, or the reverse
 * @param digits numbers with a slip of the decimal point
 * @param peers how many bodies it takes before one is held against the others
 * @param large from which size on a number is asked about beside others
 * @param change by how much numbers change from year to year
 * @param rare for how large a part of the peers a thing is unusual
 * @param usual the numbers whose zero is asked about where all peers have one and there is no year before
 * @param fences how many interquartile ranges from the upper quartile on an amount is far out
 * @param funnel how far shares may lie apart
 * @param shares what is divided by what
 */
public record Plausibility(
        Unit unit,
        Digits digits,
        int peers,
        Large large,
        Change change,
        double rare,
        List<String> usual,
        double fences,
        Funnel funnel,
        List<Share> shares) {
    private static final String RESOURCE = "/rules/plausibility.yml";

    public Plausibility {
        usual = List.copyOf(usual);
        shares = List.copyOf(shares);
    }

    /** The thresholds that come with the program. */
    public static Plausibility official() {
        return Official.THRESHOLDS;
    }

    /** They are read once, by whoever asks first. */
    private static final class Official {
        private static final Plausibility THRESHOLDS = YamlFile.resource(RESOURCE, Plausibility.class);
    }

    /**
     * Amounts of money.
     *
     * @param times how many times the one unit is the other
     * @param within by how much the amount may have changed besides
     * @param least below which amount nothing is asked, in yuan
     */
    public record Unit(BigDecimal times, BigDecimal within, BigDecimal least) {
        /** Whether one amount is about so many times the other. */
        public boolean isBetween(BigDecimal less, BigDecimal more) {
            return less.signum() > 0
                    && more.compareTo(least) >= 0
                    && more.multiply(within).compareTo(less.multiply(times)) >= 0
                    && more.compareTo(less.multiply(times).multiply(within)) <= 0;
        }
    }

    /**
     * Digits.
     *
     * @param significant how many digits that are no zeros at the end must agree
     * @param places by how many places they may be shifted
     */
    public record Digits(int significant, int places) {
        /** By how many places the one number is the other shifted to the left; 0 if it is not. */
        int shift(BigDecimal before, BigDecimal now) {
            BigDecimal one = before.abs().stripTrailingZeros();
            BigDecimal other = now.abs().stripTrailingZeros();
            boolean same = before.signum() * now.signum() > 0
                    && one.precision() >= significant
                    && one.unscaledValue().equals(other.unscaledValue());
            int shift = one.scale() - other.scale();
            return same && Math.abs(shift) <= places ? shift : 0;
        }
    }

    /**
     * What is asked about at all.
     *
     * @param count from how many pieces on
     * @param money from how many yuan on
     */
    public record Large(BigDecimal count, BigDecimal money) {
        /** Whether a number is so large that it is asked about. */
        public boolean is(Indicator indicator, BigDecimal number) {
            return number.compareTo(indicator.isMoney() ? money : count) >= 0;
        }
    }

    /**
     * Limits of the change from year to year (Hidiroglou and Berthelot 1986).
     *
     * @param size how much more the change of a large number counts, 0 to 1 (U)
     * @param floor the least width of the limits, as a part of the median (A)
     * @param limit how many quartile distances a change may lie from the median (C)
     * @param times the least change, as a factor
     * @param near how far a change may be from a power of ten to be told as one, as a factor
     */
    public record Change(double size, double floor, double limit, double times, double near) {}

    /**
     * How far shares may lie apart (Spiegelhalter 2005).
     *
     * @param least the least whole
     * @param apart the least difference between two shares
     * @param limit how many standard errors they may differ by
     */
    public record Funnel(double least, double apart, double limit) {}

    /**
     * A share that is looked at.
     *
     * @param name what it is called
     * @param part the numbers that are divided, as {@code code@applicant}
     * @param whole the numbers that they are part of
     */
    public record Share(String name, List<String> part, List<String> whole) {
        public Share {
            part = List.copyOf(part);
            whole = List.copyOf(whole);
        }

        /** Everything that it is computed from. */
        public Set<IndicatorKey> keys() {
            return Stream.concat(part.stream(), whole.stream())
                    .map(IndicatorKey::parse)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * A slip that explains a size.
     *
     * @param times how many times too large or too small the number is
     * @param words what happened
     * @param fits the number that would fit
     */
    public record Slip(BigDecimal times, String words, BigDecimal fits) {}

    /** The slip that explains why a number has another size than the year before. */
    public Optional<Slip> slip(Indicator indicator, BigDecimal before, BigDecimal now) {
        if (indicator.isMoney() && unit.isBetween(before, now)) {
            return Optional.of(yuanForTenThousand(now));
        } else if (indicator.isMoney() && unit.isBetween(now, before)) {
            return Optional.of(new Slip(unit.times(), "把万元当作元", now.multiply(unit.times())));
        }
        int shift = digits.shift(before, now);
        return shift == 0
                ? Optional.empty()
                : Optional.of(new Slip(BigDecimal.TEN.pow(Math.abs(shift)), "数字相同，小数点或末尾的零不同", before));
    }

    /** An amount in yuan that stands under 万元. */
    public Slip yuanForTenThousand(BigDecimal now) {
        return new Slip(unit.times(), "把元当作万元", now.divide(unit.times(), 4, RoundingMode.HALF_UP));
    }
}
