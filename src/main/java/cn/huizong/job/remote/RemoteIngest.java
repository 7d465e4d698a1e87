package cn.huizong.job.remote;

import cn.huizong.job.Inbox;
import cn.huizong.job.Progress;
import cn.huizong.job.ReadingMark;
import cn.huizong.job.Settings;
import cn.huizong.job.Steps;
import cn.huizong.job.Version;
import cn.huizong.store.PartitionStore;
import cn.huizong.store.SubmissionStore;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step that reads what is new, done by workers. It stands in for the one that reads here. */
@Configuration(proxyBeanMethods = false)
public class RemoteIngest {
    @Bean
    PartitionHandler handingOut(
            Broker broker,
            JobRepository repository,
            PartitionStore partitions,
            SubmissionStore submissions,
            Inbox inbox,
            Settings settings,
            Version version,
            ReadingMark reader,
            Progress progress) {
        return new HandingOut(
                broker,
                repository,
                partitions,
                part -> new PartRequest(part.getId(), part.getStepName(), inbox.name(), version.number(), reader),
                () -> submissions.pending(inbox.name()).size(),
                settings.workers().patience(),
                progress);
    }

    @Bean
    Step ingest(
            JobRepository repository,
            SubmissionStore submissions,
            PartitionHandler handingOut,
            Inbox inbox,
            Settings settings) {
        return new StepBuilder(Steps.INGEST, repository)
                .allowStartIfComplete(true)
                .partitioner(
                        Steps.INGEST,
                        new IdRanges(
                                submissions, inbox.name(), settings.workers().partition()))
                .partitionHandler(handingOut)
                .build();
    }
}
