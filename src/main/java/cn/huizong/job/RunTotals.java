package cn.huizong.job;

import cn.huizong.form.Severity;
import cn.huizong.release.Publication;
import cn.huizong.report.Outcome;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.RunSummary;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/** Counts what stands in an inbox after a run. */
final class RunTotals {
    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final BodyFindingStore bodyFindings;

    RunTotals(SubmissionStore submissions, ReportStore reports, BodyFindingStore bodyFindings) {
        this.submissions = submissions;
        this.reports = reports;
        this.bodyFindings = bodyFindings;
    }

    /** The files that one year, or with 0 every year, is made of. */
    List<StoredSubmission> shown(String inbox, int only) {
        List<StoredSubmission> all = submissions.of(inbox);
        NavigableSet<Integer> years = StoredSubmission.years(all);
        return all.stream()
                .filter(stored -> only == 0 || Publication.belongs(stored, only, years))
                .toList();
    }

    /** The summary of a run that read {@code fresh} files and shows these. */
    RunSummary summary(String inbox, List<StoredSubmission> shown, int only, int fresh) {
        Map<Severity, Integer> found = findings(shown);
        bodyFindings.of(inbox).stream()
                .filter(finding -> only == 0 || finding.year() == only)
                .forEach(finding -> found.merge(finding.finding().severity(), 1, Integer::sum));
        return new RunSummary(
                (int) shown.stream().filter(StoredSubmission::present).count(),
                fresh,
                (int) shown.stream()
                        .filter(stored -> !stored.present() && stored.settled().outcome() == Outcome.ACCEPTED)
                        .count(),
                count(shown, Outcome.ACCEPTED),
                count(shown, Outcome.SUPERSEDED),
                count(shown, Outcome.DUPLICATE),
                count(shown, Outcome.REFUSED),
                found.getOrDefault(Severity.ERROR, 0),
                found.getOrDefault(Severity.WARNING, 0),
                found.getOrDefault(Severity.INFORMATION, 0));
    }

    private Map<Severity, Integer> findings(List<StoredSubmission> shown) {
        return reports.unexplained(shown.stream()
                .filter(stored -> stored.settled().outcome() == Outcome.ACCEPTED)
                .toList());
    }

    private static int count(List<StoredSubmission> shown, Outcome outcome) {
        return (int) shown.stream()
                .filter(stored -> stored.settled().outcome() == outcome)
                .count();
    }
}
