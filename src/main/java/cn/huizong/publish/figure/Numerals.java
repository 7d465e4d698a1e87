package cn.huizong.publish.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** How numbers are written for people: thousands separated, money in 万元 rounded half up to two decimals. */
public final class Numerals {
    private static final int TEN_THOUSAND = 4;

    private Numerals() {}

    public static NumberFormat format() {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    public static String of(BigDecimal value) {
        return format().format(value);
    }

    public static BigDecimal tenThousands(BigDecimal yuan) {
        return yuan.movePointLeft(TEN_THOUSAND).setScale(2, RoundingMode.HALF_UP);
    }

    /** A change with its sign; no change is {@code 0}. */
    public static String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + of(change);
    }
}
