package cn.huizong.job;

import cn.huizong.document.Containers;
import cn.huizong.document.Documents;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.store.Run;
import cn.huizong.store.RunStore;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The jobs, their steps and what these stand on. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    StoreConfiguration.class,
    TakeStockStep.class,
    IngestStep.class,
    SettleStep.class,
    ExamineStep.class,
    PublishStep.class,
    YearlyConsolidationJob.class,
    NightlyJob.class
})
class JobApplication {
    @Bean
    Forms forms() {
        return Forms.official();
    }

    @Bean
    Rules rules(Forms forms) {
        return Rules.official(forms);
    }

    @Bean
    Documents documents(Settings settings) {
        return new Documents(settings.limits().limits(), settings.scans().recognition());
    }

    @Bean
    Inbox inbox(Settings settings) {
        return new Inbox(settings.input(), settings.ignore());
    }

    @Bean
    Containers containers(Documents documents, Settings settings) {
        return new Containers(documents, settings.limits().limits(), new Ignored(settings.ignore())::test);
    }

    @Bean
    CutOff cutOff(Settings settings) {
        return new CutOff(settings.limits().seconds());
    }

    @Bean
    static LogFields logFields() {
        return new LogFields();
    }

    @Bean
    Version version() {
        return Version.current();
    }

    @Bean
    GracefulStop gracefulStop(ObjectProvider<JobOperator> operator, JobRepository repository) {
        return new GracefulStop(operator, repository);
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
