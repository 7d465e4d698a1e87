package cn.huizong.publish.office.material;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares in a hundred, rounded half up to one decimal. */
final class Shares {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Shares() {}

    /** @param whole more than zero */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }

    /** The share of a whole; of nothing there is none. */
    static Optional<String> of(BigDecimal part, BigDecimal whole) {
        return whole.signum() > 0 ? Optional.of(percent(part, whole).toPlainString()) : Optional.empty();
    }
}
