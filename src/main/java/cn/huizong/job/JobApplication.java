package cn.huizong.job;

import cn.huizong.control.RunControl;
import cn.huizong.control.TimeLimit;
import cn.huizong.inbox.Inbox;
import cn.huizong.settings.Settings;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.FiguresStore;
import cn.huizong.store.FingerprintStore;
import cn.huizong.store.Run;
import cn.huizong.store.RunStore;
import cn.huizong.store.SubmissionStore;
import cn.huizong.store.VintageStore;
import java.io.IOException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The jobs, their steps and what these stand on; which step reads the files and by which parser is added by {@link JobRun}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    StoreConfiguration.class,
    ReadingConfiguration.class,
    TakeStockStep.class,
    SettleStep.class,
    ExamineStep.class,
    CompareStep.class,
    PublishStep.class,
    ConsolidationFlow.class,
    YearlyConsolidationJob.class,
    NightlyJob.class
})
class JobApplication {
    @Bean
    GracefulStop gracefulStop(
            ObjectProvider<JobOperator> operator, JobRepository repository, RunControl control, TimeLimit timeLimit) {
        return new GracefulStop(operator, repository, control, timeLimit);
    }

    @Bean
    StartingPoint startingPoint(
            SubmissionStore submissions,
            FingerprintStore fingerprints,
            BodyFindingStore findings,
            VintageStore vintages,
            FiguresStore figures,
            Settings settings,
            StartingPoint.Told told) {
        return new StartingPoint(submissions, fingerprints, findings, vintages, figures, settings, told);
    }

    @Bean
    PastDecisions pastDecisions(FingerprintStore fingerprints, Inbox inbox, Settings settings) throws IOException {
        return new PastDecisions(fingerprints, inbox.name(), settings);
    }

    @Bean
    RunNote runNote(RunStore runs, Run run) {
        return new RunNote(runs, run);
    }

    @Bean
    Run run(RunStore runs, JobName job, Settings settings, Inbox inbox) {
        return runs.begin(
                job.name(),
                settings.identity(),
                inbox.name(),
                settings.output().toAbsolutePath().normalize().toString());
    }
}
