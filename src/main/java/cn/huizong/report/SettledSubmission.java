package cn.huizong.report;

import java.util.List;
import java.util.Optional;

/**
 * A submission with what became of it.
 *
 * @param submission the file
 * @param outcome what became of it
 * @param reason why, in Chinese; may be empty for an accepted report
 * @param body whose it is, by the roster's name where a roster knows it; empty if it could not be told
 * @param year the report year; empty if it could not be told
 * @param report what was read; empty for a refused file
 * @param findings what a person should look at
 * @param standing how it stands: what it speaks for, whether it is in the totals, what the office must decide
 */
public record SettledSubmission(
        Submission submission,
        Outcome outcome,
        String reason,
        Optional<Body> body,
        Optional<Integer> year,
        Optional<Report> report,
        List<Finding> findings,
        Disposition standing) {
    public SettledSubmission {
        findings = List.copyOf(findings);
    }

    /** A body's own report that raises no question. */
    public SettledSubmission(
            Submission submission,
            Outcome outcome,
            String reason,
            Optional<Body> body,
            Optional<Integer> year,
            Optional<Report> report,
            List<Finding> findings) {
        this(submission, outcome, reason, body, year, report, findings, Disposition.PLAIN);
    }

    /** The same without what was read, which takes most of the memory. */
    public SettledSubmission withoutReport() {
        return new SettledSubmission(submission, outcome, reason, body, year, Optional.empty(), findings, standing);
    }

    /** The same with another report, such as one that the office corrected. */
    public SettledSubmission with(Report other) {
        return new SettledSubmission(submission, outcome, reason, body, year, Optional.of(other), findings, standing);
    }

    /** Whether its figures are in the totals. */
    public boolean isCounted() {
        return outcome == Outcome.ACCEPTED && standing.counted();
    }
}
