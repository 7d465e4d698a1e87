package cn.huizong.publish.office.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of a whole, as tables write numbers. */
final class Percent {
    private static final int PLACES = 6;

    private Percent() {}

    /** A number as a part of another, 1 for all of it; empty unless both are there and the whole is more than nothing. */
    static String of(String part, String whole) {
        if (part.isEmpty() || whole.isEmpty() || new BigDecimal(whole).signum() <= 0) {
            return "";
        }
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), PLACES, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
