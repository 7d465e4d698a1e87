package cn.huizong.job.remote;

import cn.huizong.control.Progress;
import cn.huizong.examine.Examiner;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.inbox.Inbox;
import cn.huizong.inbox.ReaderFingerprint;
import cn.huizong.inbox.SubmissionParser;
import cn.huizong.job.ReadResultWriter;
import cn.huizong.job.ReadingConfiguration;
import cn.huizong.job.ReportConfiguration;
import cn.huizong.job.StoreConfiguration;
import cn.huizong.job.SubmissionProcessor;
import cn.huizong.settings.Settings;
import cn.huizong.settings.Version;
import cn.huizong.store.DecisionStore;
import cn.huizong.store.ExaminedReportStore;
import cn.huizong.store.FingerprintStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.SubmissionStore;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a worker stands on: the store and what reading needs, and no job. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StoreConfiguration.class, ReadingConfiguration.class, ReportConfiguration.class})
class WorkerApplication {
    @Bean
    ReadResultWriter readResultWriter(SubmissionStore submissions, ReportStore reports, ReaderFingerprint reader) {
        return new ReadResultWriter(submissions, reports, reader.text(), Progress.SILENT);
    }

    /** Its steps are beans in that what the program does to every step is done to them. */
    @Bean
    PartitionWorker partitionWorker(
            JobRepository repository,
            PlatformTransactionManager transactions,
            SubmissionStore submissions,
            SubmissionParser parser,
            ReadResultWriter writer,
            Inbox inbox,
            Settings settings,
            Version version,
            ReaderFingerprint reader,
            FingerprintStore fingerprints,
            ExaminationParts examination,
            AutowireCapableBeanFactory beans) {
        return new PartitionWorker(
                repository,
                transactions,
                submissions,
                new SubmissionProcessor(parser),
                writer,
                inbox,
                settings,
                version.number(),
                reader,
                new SignsOfLife(fingerprints, inbox.name(), new TransactionTemplate(transactions)),
                examination,
                step -> (Step) beans.initializeBean(step, step.getName()));
    }

    @Bean
    ExaminationParts examinationParts(
            SubmissionStore submissions,
            ReportStore reports,
            ExaminedReportStore examined,
            DecisionStore decisions,
            Examiner examiner,
            Forms forms,
            Rules rules,
            WorkerRun.Decisions decided,
            Inbox inbox,
            Settings settings) {
        return new ExaminationParts(
                submissions, reports, examined, decisions, examiner, forms, rules, decided, inbox, settings);
    }

    @Bean
    Worker worker(Broker broker, PartitionWorker work) {
        return new Worker(broker, work);
    }
}
