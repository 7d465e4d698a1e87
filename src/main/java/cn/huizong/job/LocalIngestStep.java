package cn.huizong.job;

import cn.huizong.control.Progress;
import cn.huizong.control.RunControl;
import cn.huizong.control.StepNames;
import cn.huizong.inbox.Inbox;
import cn.huizong.inbox.ReaderFingerprint;
import cn.huizong.inbox.SubmissionParser;
import cn.huizong.settings.Settings;
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
class LocalIngestStep {
    @Bean
    PendingReader pendingReader(
            SubmissionStore submissions, Inbox inbox, SubmissionParser reading, Settings settings, Progress progress) {
        return new PendingReader(submissions, inbox.name(), reading, settings.readers(), settings.chunk(), progress);
    }

    @Bean
    ReadingWriter readingWriter(
            SubmissionStore submissions, ReportStore reports, ReaderFingerprint reader, Progress progress) {
        return new ReadingWriter(submissions, reports, reader.text(), progress);
    }

    @Bean
    Step ingest(
            JobRepository repository,
            PlatformTransactionManager transactions,
            PendingReader pending,
            ReadingWriter writer,
            RunControl control,
            Settings settings) {
        return new StepBuilder(StepNames.INGEST, repository)
                .<SubmissionParser.Done, SubmissionParser.Done>chunk(settings.chunk())
                .transactionManager(transactions)
                .reader(new StoppableReader<>(pending, control))
                .writer(chunk -> {
                    writer.write(chunk);
                    control.confirmLock();
                })
                .interruptionPolicy(step -> stopWhenAsked(step, control))
                .allowStartIfComplete(true)
                .build();
    }

    /** Left to itself the step calls an interrupted thread's work complete, with the rest unread. */
    private static void stopWhenAsked(StepExecution execution, RunControl control) throws JobInterruptedException {
        if (control.isStopping() || Thread.currentThread().isInterrupted() || execution.isTerminateOnly()) {
            execution.setTerminateOnly();
            throw new JobInterruptedException("stopped");
        }
    }
}
