package cn.huizong.job;

import cn.huizong.control.Progress;
import cn.huizong.control.RunControl;
import cn.huizong.control.StepNames;
import cn.huizong.inbox.Inbox;
import cn.huizong.inbox.ReaderFingerprint;
import cn.huizong.inbox.SubmissionParser;
import cn.huizong.settings.Settings;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that reads what is new. A bad report is an outcome, never an exception. */
@Configuration(proxyBeanMethods = false)
class LocalIngestStep {
    @Bean
    PendingSubmissionReader pendingSubmissions(SubmissionStore submissions, Inbox inbox, Progress progress) {
        return new PendingSubmissionReader(() -> submissions.unread(inbox.name()), progress);
    }

    @Bean
    SubmissionProcessor submissionProcessor(SubmissionParser parser) {
        return new SubmissionProcessor(parser);
    }

    @Bean
    ReadResultWriter readResultWriter(
            SubmissionStore submissions, ReportStore reports, ReaderFingerprint reader, Progress progress) {
        return new ReadResultWriter(submissions, reports, reader.text(), progress);
    }

    @Bean
    Step ingest(
            JobRepository repository,
            PlatformTransactionManager transactions,
            PendingSubmissionReader pendingSubmissions,
            SubmissionProcessor submissionProcessor,
            ReadResultWriter readResultWriter,
            RunControl control,
            Settings settings) {
        ProcessAhead<StoredSubmission, SubmissionParser.Done> ahead =
                new ProcessAhead<>(pendingSubmissions, submissionProcessor, settings.readers(), settings.chunk());
        return new StepBuilder(StepNames.INGEST, repository)
                .<StoredSubmission, SubmissionParser.Done>chunk(settings.chunk())
                .transactionManager(transactions)
                .reader(new StoppableReader<>(ahead, control))
                .processor(ahead::processed)
                .writer(chunk -> {
                    readResultWriter.write(chunk);
                    control.confirmLock();
                })
                .interruptionPolicy(new StopWhenAsked(control))
                .allowStartIfComplete(true)
                .build();
    }
}
