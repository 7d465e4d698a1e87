package cn.huizong.job;

import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every job does, in this order; the jobs differ in their settings files. */
@Configuration(proxyBeanMethods = false)
class ConsolidationFlow {
    @Bean
    Flow consolidation(Step takeStock, Step ingest, Step settle, Step examine, Step compare, Step publish) {
        return new FlowBuilder<Flow>("consolidation")
                .start(takeStock)
                .next(ingest)
                .next(settle)
                .next(examine)
                .next(compare)
                .next(publish)
                .build();
    }
}
