package cn.huizong.job;

import cn.huizong.control.Progress;
import cn.huizong.control.RunControl;
import cn.huizong.control.StepNames;
import cn.huizong.examine.BodyComparison;
import cn.huizong.examine.CorrectionApplier;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.inbox.Inbox;
import cn.huizong.roster.Roster;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.ExaminedReportStore;
import cn.huizong.store.ReportStore;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that holds the bodies beside each other, and makes the findings of what was examined. */
@Configuration(proxyBeanMethods = false)
class CompareStep {
    @Bean
    BodyComparison bodyComparison(
            ReportStore reports,
            ExaminedReportStore examined,
            BodyFindingStore bodyFindings,
            CorrectionApplier applier,
            Forms forms,
            Rules rules,
            Roster roster) {
        return new BodyComparison(reports, examined, bodyFindings, applier, forms, rules, roster);
    }

    @Bean
    Step compare(
            JobRepository repository,
            PlatformTransactionManager transactions,
            BodyComparison comparison,
            ExaminedInbox examined,
            Progress progress,
            Inbox inbox,
            RunControl control) {
        return new StepBuilder(StepNames.COMPARE, repository)
                .tasklet(
                        new OneTransaction(control, () -> {
                            if (examined.isUnchanged()) {
                                progress.tell(StepNames.EXAMINE + ".same");
                                return;
                            }
                            progress.end();
                            int changed = comparison.compare(
                                    inbox.name(), examined.changed(), examined.changedYears(), examined.years());
                            progress.tell(StepNames.EXAMINE, changed);
                            examined.keep();
                        }),
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
