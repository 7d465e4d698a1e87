package cn.huizong.job;

import cn.huizong.extract.Deduction;
import cn.huizong.form.Rules;
import cn.huizong.report.Corrections;
import cn.huizong.report.Outcome;
import cn.huizong.report.Roster;
import cn.huizong.report.Succession;
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
            GoingOn goingOn) {
        HandingIn handingIn =
                settings.handedIn() == Succession.Rule.ARRIVAL ? HandingIn.byArrival(runs::days) : HandingIn.byDate();
        return new Settlement(
                submissions, roster, settings.region(), settings.succession(), handingIn, corrections, goingOn::check);
    }

    @Bean
    DeducingAnew deducingAnew(
            SubmissionStore submissions, ReportStore reports, Rules rules, ReadingMark mark, GoingOn goingOn) {
        return new DeducingAnew(submissions, reports, new Deduction(rules.ties()), mark, goingOn::check);
    }

    @Bean
    Step settle(
            JobRepository repository,
            PlatformTransactionManager transactions,
            DeducingAnew deducing,
            Settlement settlement,
            Progress progress,
            Inbox inbox,
            GoingOn goingOn) {
        return new StepBuilder(Steps.SETTLE, repository)
                .tasklet(
                        goingOn.inOne(() -> {
                            int deduced = deducing.deduce(inbox.name());
                            if (deduced > 0) {
                                progress.tell(Steps.SETTLE + ".deduced", deduced);
                            }
                            Map<Outcome, Integer> made = settlement.settle(inbox.name());
                            progress.tell(
                                    Steps.SETTLE,
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
