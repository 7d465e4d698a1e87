package cn.huizong.job;

import cn.huizong.check.CarryOverLedger;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.publish.YearPublisher;
import cn.huizong.report.Roster;
import cn.huizong.rollup.CityRollup;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.SubmissionStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that rolls up and writes the results. */
@Configuration(proxyBeanMethods = false)
class PublishStep {
    private static final Logger LOG = LoggerFactory.getLogger(PublishStep.class);

    @Bean
    Publication publication(
            SubmissionStore submissions,
            ReportStore reports,
            BodyFindingStore bodyFindings,
            Forms forms,
            Rules rules,
            Roster roster,
            Version version) {
        return new Publication(
                submissions,
                reports,
                bodyFindings,
                new CityRollup(forms, roster),
                new CarryOverLedger(forms, rules),
                roster,
                new YearPublisher(forms, rules, version.number()));
    }

    @Bean
    Step publish(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Publication publication,
            Inbox inbox,
            Settings settings) {
        return new StepBuilder(Steps.PUBLISH, repository)
                .tasklet(
                        (contribution, context) -> {
                            List<Integer> years = publication.publish(inbox.name(), settings.year(), settings.output());
                            LOG.info("发布：{} 个年度，在 {}", years.size(), settings.output());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
