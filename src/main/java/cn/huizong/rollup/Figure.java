package cn.huizong.rollup;

import cn.huizong.form.Indicator;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One indicator summed over the accepted reports of a region and year, with its coverage.
 *
 * @param indicator what is summed
 * @param value the sum over the bodies that have a value; money in yuan
 * @param reporting how many bodies have a value
 * @param previous the same region's sum for the year before, if there is one
 */
public record Figure(Indicator indicator, BigDecimal value, int reporting, Optional<BigDecimal> previous) {
    /** How much more than the year before; never a sum over years, so a stock has one too. */
    public Optional<BigDecimal> change() {
        return previous.map(value::subtract);
    }
}
