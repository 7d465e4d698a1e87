package cn.huizong.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The yearly consolidation (年度汇总): every year of the inbox, or one. */
@Configuration(proxyBeanMethods = false)
class YearlyConsolidationJob {
    @Bean
    Job yearlyConsolidation(JobRepository repository, Flow consolidation, RunNote note, GracefulStop stop) {
        return new JobBuilder(JobNames.YEARLY_CONSOLIDATION, repository)
                .listener(note)
                .listener(stop)
                .start(consolidation)
                .end()
                .build();
    }
}
