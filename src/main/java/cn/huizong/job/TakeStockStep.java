package cn.huizong.job;

import cn.huizong.document.Containers;
import cn.huizong.document.Documents;
import cn.huizong.store.Run;
import cn.huizong.store.SubmissionStore;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that notes what is in the inbox. */
@Configuration(proxyBeanMethods = false)
class TakeStockStep {

    @Bean
    TakingStock takingStock(
            Inbox inbox,
            SubmissionStore submissions,
            Documents documents,
            Containers containers,
            CutOff cutOff,
            Settings settings,
            Progress progress,
            ReadingMark mark,
            GoingOn goingOn) {
        Inspection inspection = new Inspection(
                inbox, documents, containers, cutOff, settings.limits().bytes());
        return new TakingStock(inbox, submissions, inspection, mark, settings.readers(), goingOn::check, progress);
    }

    @Bean
    Step takeStock(
            JobRepository repository,
            PlatformTransactionManager transactions,
            TakingStock stock,
            Progress progress,
            Run run,
            GoingOn goingOn) {
        return new StepBuilder(Steps.TAKE_STOCK, repository)
                .tasklet(
                        goingOn.inOne(() -> {
                            TakingStock.Stock taken = stock.take(run.number());
                            progress.tell(
                                    Steps.TAKE_STOCK,
                                    taken.files(),
                                    taken.submissions(),
                                    taken.pending(),
                                    taken.ignored());
                            taken.again()
                                    .forEach((part, files) ->
                                            progress.tell(Steps.TAKE_STOCK + "." + part.code(), files));
                        }),
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
