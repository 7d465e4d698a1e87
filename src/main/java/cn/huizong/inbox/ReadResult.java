package cn.huizong.inbox;

import cn.huizong.report.Body;
import cn.huizong.report.Report;
import java.util.Optional;

/** What came of reading one file. */
public sealed interface ReadResult {
    /**
     * A report, still to be examined.
     *
     * @param otherYear the year of its text, where its title bears an older one that may be left over
     */
    record Accepted(Report report, Optional<Integer> otherYear) implements ReadResult {
        public Accepted(Report report) {
            this(report, Optional.empty());
        }
    }

    /** A file that could not be opened this time, and why; it is tried again by the next run. */
    record Missed(String reason) implements ReadResult {}

    /** A file that cannot be counted, and why. */
    record Refused(String reason, Optional<Body> body, Optional<Integer> year) implements ReadResult {
        static Refused because(String reason) {
            return new Refused(reason, Optional.empty(), Optional.empty());
        }
    }
}
