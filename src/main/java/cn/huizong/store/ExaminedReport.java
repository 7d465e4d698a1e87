package cn.huizong.store;

import cn.huizong.report.Finding;
import cn.huizong.report.YearBefore.Pairs;
import java.util.List;
import java.util.Optional;

/**
 * A report that was examined by itself and beside the year before, but not yet beside the other bodies.
 *
 * @param submission the number of its file
 * @param fingerprint what is held against other bodies; empty for a report that does not count
 * @param findings what it shows so far
 */
public record ExaminedReport(long submission, Optional<Fingerprint> fingerprint, List<Finding> findings) {
    public ExaminedReport {
        findings = List.copyOf(findings);
    }

    /**
     * What of a counted report is held against others.
     *
     * @param values how many of its numbers are not zero
     * @param figures a hash over year and those numbers
     * @param sizes its numbers beside those of the year before
     */
    public record Fingerprint(int values, String figures, Pairs sizes) {}
}
