package cn.huizong.job;

import cn.huizong.control.Progress;
import cn.huizong.control.RunControl;
import cn.huizong.control.StepNames;
import cn.huizong.extract.Deduction;
import cn.huizong.form.Rules;
import cn.huizong.inbox.Inbox;
import cn.huizong.inbox.ReaderFingerprint;
import cn.huizong.release.UnchangedInputs;
import cn.huizong.report.Corrections;
import cn.huizong.report.LaterReport;
import cn.huizong.report.Outcome;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.settle.FilingDate;
import cn.huizong.settle.Rededuction;
import cn.huizong.settle.Settlement;
import cn.huizong.store.DecisionStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.RunStore;
import cn.huizong.store.SubmissionStore;
import java.util.Map;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that decides what counts. */
@Configuration(proxyBeanMethods = false)
class SettleStep {

    @Bean
    Settlement settlement(
            SubmissionStore submissions,
            RunStore runs,
            Roster roster,
            Corrections corrections,
            Settings settings,
            DecisionStore decisions,
            RunControl control) {
        FilingDate filingDate =
                settings.handedIn() == LaterReport.ARRIVAL ? FilingDate.byArrival(runs::days) : FilingDate.byDate();
        return new Settlement(
                submissions,
                roster,
                settings.region(),
                settings.succession(),
                filingDate,
                corrections,
                settings.offRoster(),
                decisions,
                control::throwIfStopped);
    }

    @Bean
    Rededuction rededuction(
            SubmissionStore submissions,
            ReportStore reports,
            Rules rules,
            ReaderFingerprint reader,
            RunControl control) {
        return new Rededuction(submissions, reports, new Deduction(rules.ties()), reader, control::throwIfStopped);
    }

    @Bean
    Step settle(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Rededuction rededuction,
            Settlement settlement,
            UnchangedInputs inputs,
            Progress progress,
            Inbox inbox,
            RunControl control) {
        return new StepBuilder(StepNames.SETTLE, repository)
                .tasklet(
                        new OneTransaction(control, () -> {
                            if (inputs.standing().isPresent()) {
                                progress.tell(StepNames.SETTLE + ".same");
                                return;
                            }
                            int deduced = rededuction.deduce(inbox.name());
                            if (deduced > 0) {
                                progress.tell(StepNames.SETTLE + ".deduced", deduced);
                            }
                            Map<Outcome, Integer> made = settlement.settle(inbox.name());
                            progress.tell(
                                    StepNames.SETTLE,
                                    made.getOrDefault(Outcome.ACCEPTED, 0),
                                    made.getOrDefault(Outcome.SUPERSEDED, 0),
                                    made.getOrDefault(Outcome.DUPLICATE, 0),
                                    made.getOrDefault(Outcome.REFUSED, 0));
                        }),
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
