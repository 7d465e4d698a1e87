package cn.huizong.job;

import cn.huizong.report.Body;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.util.List;
import java.util.Optional;

/** What came of reading one file. */
public sealed interface Reading {
    /** A report with what a person should look at. */
    record Accepted(Report report, List<Finding> findings) implements Reading {
        public Accepted {
            findings = List.copyOf(findings);
        }
    }

    /** A file that cannot be counted, and why. */
    record Refused(String reason, Optional<Body> body, Optional<Integer> year) implements Reading {
        static Refused because(String reason) {
            return new Refused(reason, Optional.empty(), Optional.empty());
        }
    }
}
