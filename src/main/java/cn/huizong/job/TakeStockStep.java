package cn.huizong.job;

import cn.huizong.document.Documents;
import cn.huizong.store.Run;
import cn.huizong.store.SubmissionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that notes what is in the inbox. */
@Configuration(proxyBeanMethods = false)
class TakeStockStep {
    private static final Logger LOG = LoggerFactory.getLogger(TakeStockStep.class);

    @Bean
    TakingStock takingStock(
            Inbox inbox, SubmissionStore submissions, Documents documents, Settings settings, Version version) {
        return new TakingStock(inbox, submissions, documents, settings.limits().bytes(), version.number());
    }

    @Bean
    Step takeStock(JobRepository repository, PlatformTransactionManager transactions, TakingStock stock, Run run) {
        return new StepBuilder(Steps.TAKE_STOCK, repository)
                .tasklet(
                        (contribution, context) -> {
                            TakingStock.Stock taken = stock.take(run.number());
                            LOG.info("清点：收件夹有 {} 个文件，其中 {} 个要读取", taken.files(), taken.pending());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
