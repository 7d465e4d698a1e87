package cn.huizong.publish.office.material;

import cn.huizong.form.Indicator;
import java.math.BigDecimal;

/** How numbers stand in official tables: plain digits, money in 万元 to the last digit. */
final class Amounts {
    static final String TEN_THOUSAND_YUAN = "万元";
    private static final int TEN_THOUSAND = 4;

    private Amounts() {}

    /** A number without its unit. */
    static String plain(Indicator indicator, BigDecimal value) {
        BigDecimal shown = indicator.isMoney() ? value.movePointLeft(TEN_THOUSAND) : value;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /** The unit that it is then in. */
    static String unit(Indicator indicator) {
        return indicator.isMoney() ? TEN_THOUSAND_YUAN : indicator.unit();
    }

    /** A number with its unit, as a sentence has it. */
    static String withUnit(Indicator indicator, BigDecimal value) {
        return plain(indicator, value) + unit(indicator);
    }
}
