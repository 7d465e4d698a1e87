package cn.huizong.job;

import cn.huizong.check.Checks;
import cn.huizong.check.YearChecks;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Corrections;
import cn.huizong.report.Roster;
import cn.huizong.store.BodyFindingStore;
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
    Examiner examiner(Forms forms, Rules rules) {
        return new Checks(forms, rules)::check;
    }

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
            Settings settings,
            GoingOn goingOn) {
        return new Examination(
                submissions,
                reports,
                bodyFindings,
                report -> {
                    goingOn.check();
                    progress.advance(1);
                    return examiner.examine(report);
                },
                new YearChecks(forms, rules),
                rules,
                roster,
                new Amending(reports, corrections, forms, rules),
                settings.readers());
    }

    @Bean
    Step examine(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Examination examination,
            SubmissionStore submissions,
            Basis basis,
            Progress progress,
            Inbox inbox,
            Settings settings,
            GoingOn goingOn) {
        return new StepBuilder(Steps.EXAMINE, repository)
                .tasklet(
                        goingOn.inOne(() -> {
                            List<StoredSubmission> all = submissions.of(inbox.name());
                            String content = basis.of(all);
                            if (basis.holds(EXAMINED, content)) {
                                progress.tell(Steps.EXAMINE + ".same");
                                return;
                            }
                            progress.begin(Steps.EXAMINE, Examination.size(all));
                            int changed = examination.examine(inbox.name(), settings.year());
                            progress.end();
                            progress.tell(Steps.EXAMINE, changed);
                            basis.keep(EXAMINED, content);
                        }),
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
