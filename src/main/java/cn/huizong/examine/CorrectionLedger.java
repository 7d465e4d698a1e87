package cn.huizong.examine;

import cn.huizong.form.Forms;
import cn.huizong.report.Body;
import cn.huizong.report.Correction;
import cn.huizong.report.CorrectionLine;
import cn.huizong.report.Corrections;
import cn.huizong.report.Corrections.Result;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.store.DecisionStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.ReportsWithPredecessors;
import cn.huizong.store.StoredSubmission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what became of every decision of the office (更正台账). */
public final class CorrectionLedger {
    private final ReportStore reports;
    private final Corrections corrections;
    private final DecisionStore decisions;
    private final Forms forms;

    public CorrectionLedger(ReportStore reports, DecisionStore decisions, Corrections corrections, Forms forms) {
        this.reports = reports;
        this.corrections = corrections;
        this.decisions = decisions;
        this.forms = forms;
    }

    /** A line for each decision about a year, in the order of the office's file. */
    public List<CorrectionLine> lines(int year, List<StoredSubmission> ofYear) {
        List<CorrectionLine> lines = new ArrayList<>();
        for (Correction correction : corrections.ofYear(year)) {
            lines.add(ofYear.stream()
                    .filter(stored -> stored.findBody()
                            .filter(body -> correction.isAbout(body, year))
                            .isPresent())
                    .filter(stored -> correction.isWithdrawal() || ReportsWithPredecessors.isAccepted(stored))
                    .max(Comparator.comparing((StoredSubmission stored) -> isMadeOn(correction, stored))
                            .thenComparing(ReportsWithPredecessors::isAccepted))
                    .map(stored -> line(correction, stored))
                    .orElseGet(() -> new CorrectionLine(
                            correction,
                            new Body("", correction.region(), correction.agency()),
                            Result.NO_REPORT,
                            "",
                            Optional.empty(),
                            Optional.empty())));
        }
        return lines;
    }

    private boolean isMadeOn(Correction correction, StoredSubmission stored) {
        return correction.isWithdrawal()
                && decisions.isMadeOn(
                        correction, stored.submission().sha256(), stored.read().figures());
    }

    private CorrectionLine line(Correction correction, StoredSubmission stored) {
        Body body = stored.findBody().orElseThrow();
        if (correction.isWithdrawal()) {
            boolean stale = ReportsWithPredecessors.isAccepted(stored);
            return new CorrectionLine(
                    correction,
                    body,
                    stale ? Result.STALE : Result.APPLIED,
                    "",
                    Optional.empty(),
                    Optional.of(stored.submission()));
        }
        Report read = reports.read(stored.id()).ofYear(stored.year().orElseThrow());
        Corrections.Applied applied = corrections
                .only(one -> CorrectionApplier.isFor(decisions, one, stored))
                .apply(body, read, forms);
        Optional<Fact> fact = correction.key().flatMap(applied.report()::findFact);
        return new CorrectionLine(
                correction,
                body,
                result(correction, stored, applied),
                correction
                        .key()
                        .flatMap(read::findFact)
                        .map(was -> was.says().text())
                        .orElse(""),
                fact.flatMap(Fact::number),
                Optional.of(stored.submission()));
    }

    private Result result(Correction correction, StoredSubmission stored, Corrections.Applied applied) {
        if (correction.action() != Correction.Action.ACCEPT) {
            boolean stale = !CorrectionApplier.isFor(decisions, correction, stored)
                    || applied.stale().stream().anyMatch(one -> one.correction().equals(correction));
            return stale ? Result.STALE : Result.APPLIED;
        }
        try (Stream<SettledSubmission> settled = reports.settled(List.of(stored))) {
            List<Finding> meant = settled.flatMap(one -> one.findings().stream())
                    .filter(finding -> CorrectionApplier.explains(correction, finding, applied.report()))
                    .toList();
            if (meant.stream().anyMatch(Finding::isExplained)) {
                return Result.APPLIED;
            }
            return meant.isEmpty() ? Result.NO_FINDING : Result.STALE;
        }
    }
}
