package cn.huizong.extract;

import cn.huizong.report.Body;
import cn.huizong.report.Report;
import java.util.Optional;
import java.util.function.Function;

/** What came of reading a document as a report. */
public sealed interface Extraction {
    /** The answer of the one function that is for this shape; a caller cannot leave a shape out. */
    <T> T match(Function<Read, T> read, Function<Refused, T> refused);

    /**
     * A report.
     *
     * @param otherYear the year of its text, where its title bears an older one that may be left over
     */
    record Read(Report report, Optional<Integer> otherYear) implements Extraction {
        @Override
        public <T> T match(Function<Read, T> read, Function<Refused, T> refused) {
            return read.apply(this);
        }
    }

    /**
     * A document that cannot be counted.
     *
     * @param reason why, in the words shown to a clerk
     * @param body whose it seems to be
     * @param year the year it seems to be of
     * @param isStray whether nothing in it looks like a yearly report
     */
    record Refused(String reason, Optional<Body> body, Optional<Integer> year, boolean isStray) implements Extraction {
        @Override
        public <T> T match(Function<Read, T> read, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
