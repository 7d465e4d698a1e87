package cn.huizong.check;

import cn.huizong.form.YamlFile;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * From when on the size of a number is asked about, as {@code rules/plausibility.yml} says it.
 *
 * @param unit amounts of money in yuan under 万元, or the reverse
 * @param digits numbers with a slip of the decimal point
 */
record Plausibility(Unit unit, Digits digits) {
    static final String RESOURCE = "/rules/plausibility.yml";

    static Plausibility official() {
        return YamlFile.resource(RESOURCE, Plausibility.class);
    }

    /**
     * Amounts of money.
     *
     * @param times how many times the one unit is the other
     * @param within by how much the amount may have changed besides
     * @param least below which amount nothing is asked, in yuan
     */
    record Unit(BigDecimal times, BigDecimal within, BigDecimal least) {
        /** Whether one amount is about so many times the other. */
        boolean isBetween(BigDecimal less, BigDecimal more) {
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
    record Digits(int significant, int places) {
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

    /** What an amount is if it was written in the other unit. */
    BigDecimal inOtherUnit(BigDecimal now, boolean tooLarge) {
        return tooLarge
                ? now.divide(unit.times(), 4, RoundingMode.HALF_UP).stripTrailingZeros()
                : now.multiply(unit.times()).stripTrailingZeros();
    }
}
