package cn.huizong.job.remote;

import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.inbox.Inbox;
import cn.huizong.inbox.ReaderFingerprint;
import cn.huizong.settings.Settings;
import cn.huizong.settings.Version;
import cn.huizong.store.BatchSchema6;
import cn.huizong.store.FingerprintStore;
import cn.huizong.store.SubmissionStore;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The step that reads what is new, done by workers. It stands in for the one that reads here. */
@Configuration(proxyBeanMethods = false)
public class RemoteIngestStep {
    @Bean
    PartitionHandler partitionHandler(
            Broker broker,
            JobRepository repository,
            BatchSchema6 batch,
            SubmissionStore submissions,
            Inbox inbox,
            Settings settings,
            Version version,
            ReaderFingerprint reader,
            FingerprintStore fingerprints,
            PlatformTransactionManager transactions,
            Progress progress) {
        return new JmsPartitionHandler(
                broker,
                repository,
                batch,
                part -> new PartRequest(part.getId(), part.getStepName(), inbox.name(), version.number(), reader),
                () -> submissions.pending(inbox.name()).size(),
                settings.workers().patience(),
                new SignsOfLife(fingerprints, inbox.name(), new TransactionTemplate(transactions)),
                progress);
    }

    @Bean
    Step ingest(
            JobRepository repository,
            SubmissionStore submissions,
            PartitionHandler partitionHandler,
            Inbox inbox,
            Settings settings) {
        return new StepBuilder(StepNames.INGEST, repository)
                .allowStartIfComplete(true)
                .partitioner(
                        StepNames.INGEST,
                        new IdRanges(
                                submissions, inbox.name(), settings.workers().partition()))
                .partitionHandler(partitionHandler)
                .build();
    }
}
