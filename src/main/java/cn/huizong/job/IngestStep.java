package cn.huizong.job;

import cn.huizong.store.ReportStore;
import cn.huizong.store.SubmissionStore;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that reads what is new. A bad report is an outcome, never an exception. */
@Configuration(proxyBeanMethods = false)
class IngestStep {
    @Bean
    PendingReader pendingReader(
            SubmissionStore submissions, Inbox inbox, PendingReading reading, Settings settings, Progress progress) {
        return new PendingReader(submissions, inbox.name(), reading, settings.readers(), settings.chunk(), progress);
    }

    @Bean
    ReadingWriter readingWriter(SubmissionStore submissions, ReportStore reports, ReadingMark mark, Progress progress) {
        return new ReadingWriter(submissions, reports, mark.text(), progress);
    }

    @Bean
    Step ingest(
            JobRepository repository,
            PlatformTransactionManager transactions,
            PendingReader pending,
            ReadingWriter writer,
            GoingOn goingOn,
            Settings settings) {
        return new StepBuilder(Steps.INGEST, repository)
                .<PendingReading.Done, PendingReading.Done>chunk(settings.chunk())
                .transactionManager(transactions)
                .reader(new StoppableReader<>(pending, goingOn))
                .writer(chunk -> {
                    writer.write(chunk);
                    goingOn.confirm();
                })
                .interruptionPolicy(step -> stopWhenAsked(step, goingOn))
                .allowStartIfComplete(true)
                .build();
    }

    /** Left to itself the step calls an interrupted thread's work complete, with the rest unread. */
    private static void stopWhenAsked(StepExecution execution, GoingOn goingOn) throws JobInterruptedException {
        if (goingOn.isStopping() || Thread.currentThread().isInterrupted() || execution.isTerminateOnly()) {
            execution.setTerminateOnly();
            throw new JobInterruptedException("stopped");
        }
    }
}
