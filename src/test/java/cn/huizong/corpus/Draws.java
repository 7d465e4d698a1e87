package cn.huizong.corpus;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.Random;
import java.util.function.Supplier;

/** Where the numbers of an invented report come from. */
interface Draws {
    /** How often something happened in the year: not at all in most bodies, or up to so often. */
    long count(IndicatorKey key, double busy, int most);

    /** An amount or count whose usual way of being made up is given. */
    BigDecimal amount(IndicatorKey key, Supplier<BigDecimal> usual);

    /** Numbers of every year anew, which have nothing to do with those of the year before. */
    static Draws anew(Random random) {
        return new Draws() {
            @Override
            public long count(IndicatorKey key, double busy, int most) {
                return random.nextDouble() < busy ? 1 + random.nextInt(1 + random.nextInt(most)) : 0;
            }

            @Override
            public BigDecimal amount(IndicatorKey key, Supplier<BigDecimal> usual) {
                return usual.get();
            }
        };
    }
}
