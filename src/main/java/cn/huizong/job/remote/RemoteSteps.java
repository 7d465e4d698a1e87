package cn.huizong.job.remote;

import cn.huizong.control.Progress;
import cn.huizong.examine.Decided;
import cn.huizong.inbox.Inbox;
import cn.huizong.inbox.ReaderFingerprint;
import cn.huizong.report.Corrections;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.settings.Version;
import cn.huizong.store.BatchSchema6;
import cn.huizong.store.FingerprintStore;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps that workers may do, done by them. */
@Configuration(proxyBeanMethods = false)
@Import({RemoteIngestStep.class, RemoteExamineStep.class})
public class RemoteSteps {
    /** Has workers do the parts of a step. */
    @FunctionalInterface
    interface Handlers {
        JmsPartitionHandler of(JmsPartitionHandler.Work work);
    }

    @Bean
    Handlers handlers(
            Broker broker,
            JobRepository repository,
            BatchSchema6 batch,
            Inbox inbox,
            Settings settings,
            Version version,
            ReaderFingerprint reader,
            Roster roster,
            Corrections corrections,
            FingerprintStore fingerprints,
            PlatformTransactionManager transactions,
            Progress progress) {
        String decided = new Decided(roster, corrections).hash();
        SignsOfLife life = new SignsOfLife(fingerprints, inbox.name(), new TransactionTemplate(transactions));
        return work -> new JmsPartitionHandler(
                broker,
                repository,
                batch,
                part -> new PartRequest(
                        part.getId(), part.getStepName(), inbox.name(), version.number(), reader, decided),
                work,
                settings.workers().patience(),
                life,
                progress);
    }
}
