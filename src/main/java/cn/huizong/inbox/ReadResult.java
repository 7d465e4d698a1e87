package cn.huizong.inbox;

import cn.huizong.report.Body;
import cn.huizong.report.Report;
import java.util.Optional;
import java.util.function.Function;

/** What came of reading one file. */
public sealed interface ReadResult {
    /** The answer of the one function that is for this shape; a caller cannot leave a shape out. */
    <T> T match(Function<Accepted, T> accepted, Function<Missed, T> missed, Function<Refused, T> refused);

    /**
     * A report, still to be examined.
     *
     * @param otherYear the year of its text, where its title bears an older one that may be left over
     */
    record Accepted(Report report, Optional<Integer> otherYear) implements ReadResult {
        public Accepted(Report report) {
            this(report, Optional.empty());
        }

        @Override
        public <T> T match(Function<Accepted, T> accepted, Function<Missed, T> missed, Function<Refused, T> refused) {
            return accepted.apply(this);
        }
    }

    /**
     * A file that could not be opened or read this time for a trouble of the surroundings; it is tried again.
     *
     * @param reason why
     * @param isCostly whether a try costs so much that only a few runs make one
     */
    record Missed(String reason, boolean isCostly) implements ReadResult {
        @Override
        public <T> T match(Function<Accepted, T> accepted, Function<Missed, T> missed, Function<Refused, T> refused) {
            return missed.apply(this);
        }
    }

    /**
     * A file that cannot be counted, and why.
     *
     * @param isStray whether nothing in it looks like a yearly report
     */
    record Refused(String reason, Optional<Body> body, Optional<Integer> year, boolean isStray) implements ReadResult {
        static Refused because(String reason) {
            return new Refused(reason, Optional.empty(), Optional.empty(), false);
        }

        @Override
        public <T> T match(Function<Accepted, T> accepted, Function<Missed, T> missed, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
