package cn.huizong.job;

import cn.huizong.examine.ReportExamination;
import cn.huizong.inbox.Inbox;
import cn.huizong.release.InputFingerprint;
import cn.huizong.release.UnchangedInputs;
import cn.huizong.store.ExaminedReportStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.util.List;
import java.util.Set;

/** The inbox that a run examines, as it stood when the first report was asked for; the steps that examine share it. */
final class ExaminedInbox {
    private static final String EXAMINED = "examined";

    private final SubmissionStore submissions;
    private final ExaminedReportStore examined;
    private final InputFingerprint fingerprint;
    private final UnchangedInputs inputs;
    private final String inbox;
    private List<StoredSubmission> all = List.of();
    private String madeFrom = "";
    private boolean unchanged;

    ExaminedInbox(
            SubmissionStore submissions,
            ExaminedReportStore examined,
            InputFingerprint fingerprint,
            UnchangedInputs inputs,
            Inbox inbox) {
        this.submissions = submissions;
        this.examined = examined;
        this.fingerprint = fingerprint;
        this.inputs = inputs;
        this.inbox = inbox.name();
    }

    /** Looks at the inbox as it is settled. */
    void look() {
        unchanged = inputs.standing().isPresent();
        if (unchanged) {
            return;
        }
        all = submissions.of(inbox);
        madeFrom = fingerprint.of(all);
        unchanged = fingerprint.holds(EXAMINED, madeFrom);
    }

    /** Whether its findings were made from the same as there is now. */
    boolean isUnchanged() {
        return unchanged;
    }

    List<StoredSubmission> all() {
        return all;
    }

    /** A hash over all that its findings are made from. */
    String madeFrom() {
        return madeFrom;
    }

    /** What is still to be examined: nothing if the inbox is unchanged, and not what a run examined that was broken off. */
    List<StoredSubmission> due() {
        if (unchanged) {
            return List.of();
        }
        Set<Long> before = examined.keepOnly(madeFrom);
        return ReportExamination.due(all).stream()
                .filter(stored -> !before.contains(stored.id()))
                .toList();
    }

    /** Notes that the findings are made, in the caller's transaction. */
    void keep() {
        fingerprint.keep(EXAMINED, madeFrom);
    }
}
