package cn.huizong.job.remote;

import cn.huizong.check.YearChecks;
import cn.huizong.check.YearPairing;
import cn.huizong.control.OperatorFault;
import cn.huizong.examine.CorrectionApplier;
import cn.huizong.examine.Decided;
import cn.huizong.examine.Examiner;
import cn.huizong.examine.ReportExamination;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.inbox.Inbox;
import cn.huizong.job.ExaminedInbox;
import cn.huizong.job.ProcessAhead;
import cn.huizong.job.StoredReportReader;
import cn.huizong.settings.Settings;
import cn.huizong.store.DecisionStore;
import cn.huizong.store.ExaminedReport;
import cn.huizong.store.ExaminedReportStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.ReportsWithPredecessors;
import cn.huizong.store.StoredReport;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Holds the reports of a part against the rules, as the run itself would. What the office decided is read anew for each part, for
 * a worker outlives many changes of it.
 */
final class ExaminationParts {
    /** As where the run examines by itself. */
    static final int CHUNK = 100;

    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final ExaminedReportStore examined;
    private final DecisionStore decisions;
    private final Examiner examiner;
    private final Forms forms;
    private final Rules rules;
    private final Supplier<Decided> decided;
    private final Inbox inbox;
    private final Settings settings;

    ExaminationParts(
            SubmissionStore submissions,
            ReportStore reports,
            ExaminedReportStore examined,
            DecisionStore decisions,
            Examiner examiner,
            Forms forms,
            Rules rules,
            Supplier<Decided> decided,
            Inbox inbox,
            Settings settings) {
        this.submissions = submissions;
        this.reports = reports;
        this.examined = examined;
        this.decisions = decisions;
        this.examiner = examiner;
        this.forms = forms;
        this.rules = rules;
        this.decided = decided;
        this.inbox = inbox;
        this.settings = settings;
    }

    /**
     * The reports of a part, examined on several threads.
     *
     * @param asked throws if this worker would examine otherwise than the run
     * @param beat hears of each that is done
     */
    ProcessAhead<StoredReport, ExaminedReport> ahead(
            PartRequest request, StepExecution part, Runnable asked, Runnable beat) {
        AtomicReference<ReportExamination> examination = new AtomicReference<>();
        StoredReportReader reader = new StoredReportReader(context -> {
            asked.run();
            Decided now = decided.get();
            request.findObjection(now.hash()).ifPresent(objection -> {
                throw new OperatorFault(objection);
            });
            examination.set(examination(now));
            List<StoredSubmission> all = submissions.of(inbox.name());
            return new ReportsWithPredecessors(all, now.roster(), reports::asRead).of(due(all, part));
        });
        return new ProcessAhead<>(
                reader,
                report -> {
                    ExaminedReport done =
                            Objects.requireNonNull(examination.get()).examine(report);
                    beat.run();
                    return done;
                },
                settings.readers(),
                CHUNK);
    }

    private ReportExamination examination(Decided now) {
        return new ReportExamination(
                new CorrectionApplier(reports, decisions, now.corrections(), forms, rules),
                examiner,
                new YearChecks(forms, rules),
                new YearPairing(forms, rules));
    }

    private List<StoredSubmission> due(List<StoredSubmission> all, StepExecution part) {
        IdRanges.Range range = IdRanges.Range.of(part);
        ExaminedPart of = ExaminedPart.of(part.getExecutionContext());
        Set<Long> before = examined.keepOnly(of.madeFrom());
        return ReportExamination.due(ExaminedInbox.ofYears(all, of.years())).stream()
                .filter(stored -> range.contains(stored.id()) && !before.contains(stored.id()))
                .toList();
    }

    ItemWriter<ExaminedReport> writer(StepExecution part) {
        String madeFrom = ExaminedPart.of(part.getExecutionContext()).madeFrom();
        return chunk -> examined.add(chunk.getItems(), madeFrom);
    }
}
