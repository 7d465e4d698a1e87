package cn.huizong.job;

import cn.huizong.check.YearChecks;
import cn.huizong.check.YearPairing;
import cn.huizong.control.Progress;
import cn.huizong.control.RunControl;
import cn.huizong.control.StepNames;
import cn.huizong.examine.CorrectionApplier;
import cn.huizong.examine.Examiner;
import cn.huizong.examine.ReportExamination;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.inbox.Inbox;
import cn.huizong.release.InputFingerprint;
import cn.huizong.release.UnchangedInputs;
import cn.huizong.report.Corrections;
import cn.huizong.roster.Roster;
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
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that holds each report against the rules. What it finds is kept aside until the bodies are compared. */
@Configuration(proxyBeanMethods = false)
class ExamineStep {
    /** Findings are small, and examining is quick: what a stopped run gives up takes no second. */
    private static final int CHUNK = 100;

    @Bean
    CorrectionApplier correctionApplier(
            ReportStore reports, DecisionStore decisions, Corrections corrections, Forms forms, Rules rules) {
        return new CorrectionApplier(reports, decisions, corrections, forms, rules);
    }

    @Bean
    ExaminedInbox examinedInbox(
            SubmissionStore submissions,
            ExaminedReportStore examined,
            InputFingerprint fingerprint,
            UnchangedInputs inputs,
            Inbox inbox,
            Settings settings) {
        return new ExaminedInbox(submissions, examined, fingerprint, inputs, inbox, settings.year());
    }

    @Bean
    StoredReportReader reportsToExamine(ExaminedInbox inbox, ReportStore reports, Roster roster, Progress progress) {
        return new StoredReportReader(context -> {
            inbox.look();
            List<StoredSubmission> due = inbox.due();
            if (!inbox.isUnchanged()) {
                progress.begin(StepNames.EXAMINE, due.size());
            }
            return new ReportsWithPredecessors(inbox.all(), roster, reports::asRead).of(due);
        });
    }

    @Bean
    ReportExaminer reportExaminer(
            CorrectionApplier applier, Examiner examiner, Forms forms, Rules rules, RunControl control) {
        return new ReportExaminer(
                new ReportExamination(applier, examiner, new YearChecks(forms, rules), new YearPairing(forms, rules)),
                control);
    }

    @Bean
    ItemWriter<ExaminedReport> examinedReportWriter(
            ExaminedReportStore examined, ExaminedInbox inbox, Progress progress, RunControl control) {
        return chunk -> {
            examined.add(chunk.getItems(), inbox.madeFrom());
            progress.advance(chunk.size());
            control.confirmLock();
        };
    }

    @Bean
    Step examine(
            JobRepository repository,
            PlatformTransactionManager transactions,
            StoredReportReader reportsToExamine,
            ReportExaminer reportExaminer,
            ItemWriter<ExaminedReport> examinedReportWriter,
            RunControl control,
            Settings settings) {
        ProcessAhead<StoredReport, ExaminedReport> ahead =
                new ProcessAhead<>(reportsToExamine, reportExaminer, settings.readers(), CHUNK);
        return new StepBuilder(StepNames.EXAMINE, repository)
                .<StoredReport, ExaminedReport>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new StoppableReader<>(ahead, control))
                .processor(ahead::processed)
                .writer(examinedReportWriter)
                .interruptionPolicy(new StopWhenAsked(control))
                .allowStartIfComplete(true)
                .build();
    }
}
