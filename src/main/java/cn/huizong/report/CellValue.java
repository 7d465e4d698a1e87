package cn.huizong.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /**
     * What the cell of a scan may say, where its reading is not certain: {@code 56�83%} may be 56 with a probability of 83 %,
     * {@code 36�≠} was read as 36 and is not what the ties over it demand.
     *
     * @param number the number that it may say
     * @param percent how probable that is; empty where the reading does not tell
     * @param isContradicted whether the reading was certain, and ties speak against it
     */
    record Candidate(BigDecimal number, Optional<Integer> percent, boolean isContradicted) {
        private static final Pattern WRITTEN =
                Pattern.compile("(-?(?:0|[1-9][0-9]{0,17}))\uFFFD(?:([0-9]{1,2})%|(≠))?");

        static Optional<Candidate> find(String text) {
            Matcher written = WRITTEN.matcher(text);
            return written.matches()
                    ? Optional.of(new Candidate(
                            new BigDecimal(written.group(1)),
                            Optional.ofNullable(written.group(2)).map(Integer::valueOf),
                            written.group(3) != null))
                    : Optional.empty();
        }

        /** A cell whose number was read for certain, and the ties speak against it. */
        public static CellValue contradicted(BigDecimal number) {
            return new Illegible(number.toPlainString() + "\uFFFD≠");
        }
    }
}
