package cn.huizong.extract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unit that amounts are written in. */
enum MoneyUnit {
    YUAN("元", 0),
    TEN_THOUSAND("万元", 4),
    HUNDRED_MILLION("亿元", 8);

    private static final Pattern IN_HEADING = Pattern.compile("([万亿]?元)");

    private final String word;
    private final int power;

    MoneyUnit(String word, int power) {
        this.word = word;
        this.power = power;
    }

    String word() {
        return word;
    }

    BigDecimal toYuan(BigDecimal amount) {
        return amount.scaleByPowerOfTen(power);
    }

    /** The unit of a word such as {@code 万元} or {@code 万}. */
    static Optional<MoneyUnit> find(String word) {
        for (MoneyUnit unit : values()) {
            if (unit.word.equals(word) || (word.length() == 1 && unit.word.startsWith(word))) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The unit that a heading or label names, such as {@code 采购总金额（万元）}. */
    static Optional<MoneyUnit> inHeading(String heading) {
        Matcher unit = IN_HEADING.matcher(heading);
        return unit.find() ? find(unit.group(1)) : Optional.empty();
    }
}
