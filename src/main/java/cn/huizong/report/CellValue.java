package cn.huizong.report;

import java.math.BigDecimal;
import java.util.Optional;

/** What one cell of an official table says. A blank is not a zero. */
public sealed interface CellValue {
    /** The text as written, trimmed. */
    String text();

    /** The number it says in the indicator's own unit; money in yuan. */
    default Optional<BigDecimal> number() {
        return Optional.empty();
    }

    /** A number. */
    record Count(BigDecimal value, String text) implements CellValue {
        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(value);
        }
    }

    /** An amount whose unit stands neither in its cell nor in its heading, so that it has no value in yuan. */
    record Unitless(String text) implements CellValue {}

    /** Nothing written. */
    record Blank() implements CellValue {
        @Override
        public String text() {
            return "";
        }
    }

    /** A dash, a stroke or 无: the body says that there is no value. */
    record None(String text) implements CellValue {}

    /** Words, two numbers, a number with a note. */
    record Illegible(String text) implements CellValue {}
}
