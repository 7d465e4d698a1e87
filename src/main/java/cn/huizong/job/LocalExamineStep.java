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
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.store.ExaminedReport;
import cn.huizong.store.ExaminedReportStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.ReportsWithPredecessors;
import cn.huizong.store.StoredReport;
import cn.huizong.store.StoredSubmission;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that holds each report against the rules, in this process. */
@Configuration(proxyBeanMethods = false)
class LocalExamineStep {
    /** Findings are small, and examining is quick: what a stopped run gives up takes no second. */
    private static final int CHUNK = 100;

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
    ReportExamination reportExamination(CorrectionApplier applier, Examiner examiner, Forms forms, Rules rules) {
        return new ReportExamination(applier, examiner, new YearChecks(forms, rules), new YearPairing(forms, rules));
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
            ReportExamination examination,
            ItemWriter<ExaminedReport> examinedReportWriter,
            RunControl control,
            Settings settings) {
        ProcessAhead<StoredReport, ExaminedReport> ahead = new ProcessAhead<>(
                reportsToExamine,
                report -> {
                    control.throwIfStopped();
                    return examination.examine(report);
                },
                settings.readers(),
                CHUNK);
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
