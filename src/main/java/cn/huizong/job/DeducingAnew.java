package cn.huizong.job;

import cn.huizong.extract.Deduction;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.store.Figures;
import cn.huizong.store.PackedReport;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;

/** Deduces blanks anew where other ties than today's deduced them; what was read tells all that it takes. */
final class DeducingAnew {
    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final Deduction deduction;
    private final ReadingMark mark;
    private final Runnable asking;

    /** @param asking throws if the work is to be left off */
    DeducingAnew(
            SubmissionStore submissions, ReportStore reports, Deduction deduction, ReadingMark mark, Runnable asking) {
        this.submissions = submissions;
        this.reports = reports;
        this.deduction = deduction;
        this.mark = mark;
        this.asking = asking;
    }

    /** Goes over an inbox and tells how many reports say something else now. */
    int deduce(String inbox) {
        int changed = 0;
        for (StoredSubmission stored : submissions.readOtherwise(inbox, mark.text())) {
            asking.run();
            ReadingMark before = ReadingMark.parse(stored.readBy());
            if (!before.ties().equals(mark.ties())) {
                changed += stored.read().outcome() == Outcome.ACCEPTED && deduce(stored) ? 1 : 0;
                submissions.markRead(stored.id(), before.withTies(mark.ties()).text());
            }
        }
        return changed;
    }

    private boolean deduce(StoredSubmission stored) {
        Report read = reports.read(stored.id());
        Report now = deduction.deduce(read);
        if (now.equals(read)) {
            return false;
        }
        reports.replace(stored.id(), PackedReport.of(now));
        submissions.state(stored.id(), Figures.of(now));
        return true;
    }
}
