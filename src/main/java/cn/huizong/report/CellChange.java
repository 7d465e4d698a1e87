package cn.huizong.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell that may be wrong, and what it would have to say.
 *
 * @param fact the cell as it stands
 * @param least the least number that would do; empty if there is no least
 * @param most the greatest number that would do; empty if there is no greatest
 * @param pattern what would explain the change of this cell
 */
public record CellChange(Fact fact, Optional<BigDecimal> least, Optional<BigDecimal> most, ErrorPattern pattern) {
    /** What the cell says now. */
    public BigDecimal from() {
        return fact.number().orElseThrow(() -> new IllegalArgumentException(fact.key() + " says no number"));
    }

    /** The one number that would do; empty if several would. */
    public Optional<BigDecimal> to() {
        return least.filter(low -> most.filter(high -> low.compareTo(high) == 0).isPresent());
    }
}
