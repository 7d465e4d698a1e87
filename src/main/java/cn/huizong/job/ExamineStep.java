package cn.huizong.job;

import cn.huizong.check.YearChecks;
import cn.huizong.control.Progress;
import cn.huizong.control.RunControl;
import cn.huizong.control.StepNames;
import cn.huizong.examine.CorrectionApplier;
import cn.huizong.examine.Examination;
import cn.huizong.examine.Examiner;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.inbox.Inbox;
import cn.huizong.release.InputFingerprint;
import cn.huizong.report.Corrections;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.DecisionStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that holds the reports against the rules. */
@Configuration(proxyBeanMethods = false)
class ExamineStep {
    private static final String EXAMINED = "examined";

    @Bean
    Examination examination(
            SubmissionStore submissions,
            ReportStore reports,
            BodyFindingStore bodyFindings,
            Examiner examiner,
            Progress progress,
            Forms forms,
            Rules rules,
            Roster roster,
            Corrections corrections,
            DecisionStore decisions,
            Settings settings,
            RunControl control) {
        return new Examination(
                submissions,
                reports,
                bodyFindings,
                report -> {
                    control.throwIfStopped();
                    progress.advance(1);
                    return examiner.examine(report);
                },
                new YearChecks(forms, rules),
                rules,
                roster,
                new CorrectionApplier(reports, decisions, corrections, forms, rules),
                settings.readers());
    }

    @Bean
    Step examine(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Examination examination,
            SubmissionStore submissions,
            InputFingerprint fingerprint,
            Progress progress,
            Inbox inbox,
            Settings settings,
            RunControl control) {
        return new StepBuilder(StepNames.EXAMINE, repository)
                .tasklet(
                        new OneTransaction(control, () -> {
                            List<StoredSubmission> all = submissions.of(inbox.name());
                            String content = fingerprint.of(all);
                            if (fingerprint.holds(EXAMINED, content)) {
                                progress.tell(StepNames.EXAMINE + ".same");
                                return;
                            }
                            progress.begin(StepNames.EXAMINE, Examination.size(all));
                            int changed = examination.examine(inbox.name(), settings.year());
                            progress.end();
                            progress.tell(StepNames.EXAMINE, changed);
                            fingerprint.keep(EXAMINED, content);
                        }),
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
