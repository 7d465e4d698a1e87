package cn.huizong.job;

import cn.huizong.report.Roster;
import cn.huizong.store.SubmissionStore;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that decides what counts. */
@Configuration(proxyBeanMethods = false)
class SettleStep {
    @Bean
    Settlement settlement(SubmissionStore submissions, Roster roster, Settings settings) {
        return new Settlement(submissions, roster, settings.region());
    }

    @Bean
    Step settle(JobRepository repository, PlatformTransactionManager transactions, Settlement settlement, Inbox inbox) {
        return new StepBuilder(Steps.SETTLE, repository)
                .tasklet(
                        (contribution, context) -> {
                            settlement.settle(inbox.name());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
