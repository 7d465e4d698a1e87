package cn.huizong.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One side of a tie: the sum of some cells, or the largest of them.
 *
 * @param keys the cells; none stands for zero
 * @param largest whether the side is the largest cell and not the sum
 */
public record Side(List<IndicatorKey> keys, boolean largest) {
    public Side {
        keys = List.copyOf(keys);
    }

    /** The side's value; empty as soon as one of its cells has none. */
    public Optional<BigDecimal> value(Function<IndicatorKey, Optional<BigDecimal>> values) {
        BigDecimal result = BigDecimal.ZERO;
        for (IndicatorKey key : keys) {
            Optional<BigDecimal> value = values.apply(key);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            result = largest ? result.max(value.get()) : result.add(value.get());
        }
        return Optional.of(result);
    }
}
