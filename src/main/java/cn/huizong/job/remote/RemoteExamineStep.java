package cn.huizong.job.remote;

import cn.huizong.control.StepNames;
import cn.huizong.job.ExaminedInbox;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoredSubmission;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step that holds each report against the rules, done by workers. It stands in for the one that does it here. */
@Configuration(proxyBeanMethods = false)
class RemoteExamineStep {
    /** A report is examined in a tenth of the time in which it is read, and each part asks for the whole list of files. */
    private static final int TIMES = 10;

    @Bean
    Step examine(JobRepository repository, ExaminedInbox inbox, RemoteSteps.Handlers handlers, Settings settings) {
        return new StepBuilder(StepNames.EXAMINE, repository)
                .allowStartIfComplete(true)
                .partitioner(
                        StepNames.EXAMINE,
                        new IdRanges(
                                () -> due(inbox),
                                TIMES * settings.workers().partition(),
                                context -> ExaminedPart.of(inbox).into(context)))
                .partitionHandler(handlers.of(new JmsPartitionHandler.Work(
                        StepNames.EXAMINE, "审核", () -> inbox.due().size())))
                .build();
    }

    private static List<Long> due(ExaminedInbox inbox) {
        inbox.look();
        return inbox.due().stream().map(StoredSubmission::id).sorted().toList();
    }
}
