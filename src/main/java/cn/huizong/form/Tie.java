package cn.huizong.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One equation or inequality between the cells of one table (勾稽关系).
 *
 * @param rule the rule it belongs to
 * @param table the table of its cells
 * @param each what the rule was written out for, in the words of the form; empty where it stands once
 * @param left the side that is added up
 * @param relation how the sides must stand to each other
 * @param right the side that holds the total
 */
public record Tie(Rule rule, FormTable table, String each, Side left, Relation relation, Side right) {
    /** How two sides must stand to each other. */
    public enum Relation {
        EQUAL("="),
        AT_MOST("<="),
        AT_LEAST(">=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean holds(BigDecimal left, BigDecimal right) {
            int order = left.compareTo(right);
            return switch (this) {
                case EQUAL -> order == 0;
                case AT_MOST -> order <= 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }

    /**
     * A tie held against values.
     *
     * @param left the value of the left side
     * @param right the value of the right side
     * @param kept whether the tie holds
     */
    public record Answer(BigDecimal left, BigDecimal right, boolean kept) {}

    /** Holds the tie against values; empty if a cell has none, for then it is neither kept nor broken. */
    public Optional<Answer> answer(Function<IndicatorKey, Optional<BigDecimal>> values) {
        return left.value(values)
                .flatMap(sum -> right.value(values).map(total -> new Answer(sum, total, relation.holds(sum, total))));
    }

    /** Every cell of the tie, the added ones first. */
    public Stream<IndicatorKey> keys() {
        return Stream.concat(left.keys().stream(), right.keys().stream());
    }

    /** The one cell that must equal the sum of the left side, if the tie is of that shape. */
    public Optional<IndicatorKey> total() {
        List<IndicatorKey> keys = right.keys();
        return relation == Relation.EQUAL && keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
    }
}
