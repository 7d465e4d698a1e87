package cn.huizong.settle;

import cn.huizong.extract.Deduction;
import cn.huizong.inbox.ReaderFingerprint;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.store.PackedReport;
import cn.huizong.store.ReportStore;
import cn.huizong.store.ReportedValues;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;

/** Deduces blanks anew where other ties than today's deduced them; what was read tells all that it takes. */
public final class Rededuction {
    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final Deduction deduction;
    private final ReaderFingerprint reader;
    private final Runnable asking;

    /** @param asking throws if the work is to be left off */
    public Rededuction(
            SubmissionStore submissions,
            ReportStore reports,
            Deduction deduction,
            ReaderFingerprint reader,
            Runnable asking) {
        this.submissions = submissions;
        this.reports = reports;
        this.deduction = deduction;
        this.reader = reader;
        this.asking = asking;
    }

    /** Goes over an inbox and tells how many reports say something else now. */
    public int deduce(String inbox) {
        int changed = 0;
        for (StoredSubmission stored : submissions.readOtherwise(inbox, reader.text())) {
            asking.run();
            ReaderFingerprint before = ReaderFingerprint.parse(stored.readBy());
            if (!before.ties().equals(reader.ties())) {
                changed += stored.read().outcome() == Outcome.ACCEPTED && deduce(stored) ? 1 : 0;
                submissions.markRead(stored.id(), before.withTies(reader.ties()).text());
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
        PackedReport packed = PackedReport.of(now);
        reports.replace(stored.id(), packed);
        submissions.state(stored.id(), ReportedValues.of(now), packed.digest());
        return true;
    }
}
