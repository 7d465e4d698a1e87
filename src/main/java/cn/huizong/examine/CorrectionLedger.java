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
import cn.huizong.store.ReportStore;
import cn.huizong.store.ReportsWithPredecessors;
import cn.huizong.store.StoredSubmission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what became of every decision of the office (更正台账). */
public final class CorrectionLedger {
    private final ReportStore reports;
    private final Corrections corrections;
    private final Forms forms;

    public CorrectionLedger(ReportStore reports, Corrections corrections, Forms forms) {
        this.reports = reports;
        this.corrections = corrections;
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
                    .findFirst()
                    .map(stored -> line(correction, stored))
                    .orElseGet(() -> new CorrectionLine(
                            correction,
                            new Body("", correction.region(), correction.agency()),
                            Result.NO_REPORT,
                            "",
                            Optional.empty())));
        }
        return lines;
    }

    private CorrectionLine line(Correction correction, StoredSubmission stored) {
        Body body = stored.findBody().orElseThrow();
        if (correction.isWithdrawal()) {
            return new CorrectionLine(correction, body, Result.APPLIED, "", Optional.empty());
        }
        Report read = reports.read(stored.id());
        Corrections.Applied applied = corrections.apply(body, read, forms);
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
                fact.flatMap(Fact::number));
    }

    private Result result(Correction correction, StoredSubmission stored, Corrections.Applied applied) {
        if (correction.action() != Correction.Action.ACCEPT) {
            boolean stale =
                    applied.stale().stream().anyMatch(one -> one.correction().equals(correction));
            return stale ? Result.STALE : Result.APPLIED;
        }
        try (Stream<SettledSubmission> settled = reports.settled(List.of(stored))) {
            boolean explains = settled.flatMap(one -> one.findings().stream())
                    .filter(Finding::isExplained)
                    .anyMatch(finding -> CorrectionApplier.explains(correction, finding, applied.report()));
            return explains ? Result.APPLIED : Result.NO_FINDING;
        }
    }
}
