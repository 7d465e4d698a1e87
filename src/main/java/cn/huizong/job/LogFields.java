package cn.huizong.job;

import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Has every line of the log know its run, job and step, whatever job or step there is. */
final class LogFields implements BeanPostProcessor {
    static final String RUN = RunParameters.RUN;
    static final String JOB = "job";
    static final String STEP = "step";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AbstractJob job) {
            job.registerJobExecutionListener(new OfJob());
        }
        if (bean instanceof AbstractStep step) {
            step.registerStepExecutionListener(new OfStep());
        }
        return bean;
    }

    /** Has the lines of this thread know the run. */
    static void note(JobExecution execution) {
        MDC.put(RUN, String.valueOf(execution.getJobParameters().getLong(RUN)));
        MDC.put(JOB, execution.getJobInstance().getJobName());
    }

    private static final class OfJob implements JobExecutionListener {
        @Override
        public void beforeJob(JobExecution execution) {
            note(execution);
        }

        @Override
        public void afterJob(JobExecution execution) {
            MDC.remove(RUN);
            MDC.remove(JOB);
        }
    }

    /** A worker has steps of a job that runs elsewhere. */
    private static final class OfStep implements StepExecutionListener {
        /** The step that this one is a part of, in this process. */
        private Optional<String> whole = Optional.empty();

        @Override
        public void beforeStep(StepExecution execution) {
            note(execution.getJobExecution());
            whole = Optional.ofNullable(MDC.get(STEP));
            MDC.put(STEP, execution.getStepName());
        }

        @Override
        public ExitStatus afterStep(StepExecution execution) {
            whole.ifPresentOrElse(step -> MDC.put(STEP, step), () -> MDC.remove(STEP));
            return execution.getExitStatus();
        }
    }
}
