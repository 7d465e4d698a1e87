package cn.huizong.job;

import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.Settled;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Holds every report of an inbox against the rules as they are today, so that a changed rule needs no file read again. */
public final class Examination {
    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final Examiner examiner;

    public Examination(SubmissionStore submissions, ReportStore reports, Examiner examiner) {
        this.submissions = submissions;
        this.reports = reports;
        this.examiner = examiner;
    }

    /**
     * Examines an inbox that is settled.
     *
     * @return how many reports have other findings than before
     */
    public int examine(String inbox) {
        List<StoredSubmission> readable = submissions.of(inbox).stream()
                // a file that could not be read may be superseded or a duplicate, and has no report
                .filter(stored -> stored.read().outcome() == Outcome.ACCEPTED)
                .filter(stored -> stored.settled().outcome() != Outcome.REFUSED)
                .sorted(Publication.BY_BODY)
                .toList();
        int changed = 0;
        try (Stream<Settled> settled = reports.settled(readable)) {
            Iterator<StoredSubmission> stored = readable.iterator();
            for (Settled one : (Iterable<Settled>) settled::iterator) {
                long id = stored.next().id();
                Report report = one.report().orElseThrow();
                List<Finding> findings = examiner.examine(report);
                if (!findings.equals(one.findings())) {
                    reports.examined(id, findings);
                    changed++;
                }
            }
        }
        return changed;
    }
}
