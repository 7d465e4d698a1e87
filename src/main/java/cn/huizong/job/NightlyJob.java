package cn.huizong.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly run: takes what is new or changed and refreshes every year; folders that would not change are left alone. */
@Configuration(proxyBeanMethods = false)
class NightlyJob {
    @Bean
    Job nightly(JobRepository repository, Flow consolidation, RunNote note, GracefulStop stop) {
        return new JobBuilder(JobNames.NIGHTLY, repository)
                .listener(note)
                .listener(stop)
                .start(consolidation)
                .end()
                .build();
    }
}
