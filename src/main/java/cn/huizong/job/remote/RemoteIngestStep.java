package cn.huizong.job.remote;

import cn.huizong.control.StepNames;
import cn.huizong.inbox.Inbox;
import cn.huizong.settings.Settings;
import cn.huizong.store.SubmissionStore;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step that reads what is new, done by workers. It stands in for the one that reads here. */
@Configuration(proxyBeanMethods = false)
class RemoteIngestStep {
    @Bean
    Step ingest(
            JobRepository repository,
            SubmissionStore submissions,
            RemoteSteps.Handlers handlers,
            Inbox inbox,
            Settings settings) {
        return new StepBuilder(StepNames.INGEST, repository)
                .allowStartIfComplete(true)
                .partitioner(
                        StepNames.INGEST,
                        new IdRanges(
                                () -> submissions.pending(inbox.name()),
                                settings.workers().partition(),
                                context -> {}))
                .partitionHandler(handlers.of(new JmsPartitionHandler.Work(
                        StepNames.INGEST,
                        "读取",
                        () -> submissions.pending(inbox.name()).size())))
                .build();
    }
}
