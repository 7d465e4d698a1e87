package cn.huizong.examine;

import cn.huizong.check.ReportFingerprint;
import cn.huizong.check.YearChecks;
import cn.huizong.check.YearPairing;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.store.ExaminedReport;
import cn.huizong.store.ReportsWithPredecessors;
import cn.huizong.store.StoredReport;
import cn.huizong.store.StoredSubmission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a report against the rules as they are today, so that a changed rule needs no file read again: as the office corrects
 * it, by itself, and, if it counts, beside the year before.
 */
public final class ReportExamination {
    private final CorrectionApplier applier;
    private final Examiner examiner;
    private final YearChecks years;
    private final YearPairing pairing;

    public ReportExamination(CorrectionApplier applier, Examiner examiner, YearChecks years, YearPairing pairing) {
        this.applier = applier;
        this.examiner = examiner;
        this.years = years;
        this.pairing = pairing;
    }

    /** The submissions of an inbox that have a report to examine: those that count, then the others. */
    public static List<StoredSubmission> due(List<StoredSubmission> all) {
        return Stream.concat(counted(all).stream(), alone(all).stream()).toList();
    }

    static List<StoredSubmission> counted(List<StoredSubmission> all) {
        return all.stream()
                .filter(ReportsWithPredecessors::isAccepted)
                .sorted(StoredSubmission.BY_BODY)
                .toList();
    }

    /** A file that could not be read may be superseded or a duplicate, and has no report. */
    static List<StoredSubmission> alone(List<StoredSubmission> all) {
        return all.stream()
                .filter(stored -> stored.read().outcome() == Outcome.ACCEPTED
                        && stored.settled().outcome() != Outcome.REFUSED
                        && !ReportsWithPredecessors.isAccepted(stored))
                .sorted(StoredSubmission.BY_BODY)
                .toList();
    }

    /** Examines a report as it was read; may be called on any thread. */
    public ExaminedReport examine(StoredReport read) {
        long id = read.stored().id();
        if (!ReportsWithPredecessors.isAccepted(read.stored())) {
            List<Finding> found = examiner.examine(read.settled().report().orElseThrow());
            return new ExaminedReport(id, Optional.empty(), found);
        }
        SettledSubmission counted = applier.corrected(read.settled());
        List<Finding> found = new ArrayList<>(examiner.examine(counted.report().orElseThrow()));
        YearBefore before = corrected(read.yearBefore());
        found.addAll(years.check(counted, before));
        ReportFingerprint fingerprint = ReportFingerprint.of(counted, pairing.of(counted, before, found));
        return new ExaminedReport(id, Optional.of(fingerprint(fingerprint)), found);
    }

    private static ExaminedReport.Fingerprint fingerprint(ReportFingerprint one) {
        return new ExaminedReport.Fingerprint(one.values(), one.figures(), one.sizes());
    }

    private YearBefore corrected(YearBefore before) {
        return new YearBefore(
                before.predecessors(),
                before.reports().stream().map(applier::corrected).toList());
    }
}
