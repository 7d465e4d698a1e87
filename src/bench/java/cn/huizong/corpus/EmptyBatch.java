package cn.huizong.corpus;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the start of the program is compared with: a Spring Boot batch application whose one step does nothing. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class EmptyBatch {
    public static void main(String[] arguments) {
        System.exit(SpringApplication.exit(SpringApplication.run(EmptyBatch.class, arguments)));
    }

    @Bean
    Job nothing(JobRepository repository) {
        return new JobBuilder("nothing", repository)
                .start(new StepBuilder("nothing", repository)
                        .tasklet((contribution, context) -> RepeatStatus.FINISHED)
                        .build())
                .build();
    }
}
