package cn.huizong.corpus;

import java.math.BigDecimal;

/**
 * What a reader must make of one cell.
 *
 * @param kind whether a value can be had from it
 * @param value what the body meant; money in yuan
 */
public record Expectation(Kind kind, BigDecimal value) {
    /** Whether a value can be had from a cell. */
    public enum Kind {
        /** The value stands there. */
        EXACT,
        /** The cell is blank and the ties leave this value only. */
        DEDUCED,
        /** No value may be read: blank, illegible, a dash, an amount without a unit. */
        NO_VALUE
    }

    static Expectation exact(BigDecimal value) {
        return new Expectation(Kind.EXACT, value);
    }

    Expectation as(Kind other) {
        return new Expectation(other, value);
    }
}
