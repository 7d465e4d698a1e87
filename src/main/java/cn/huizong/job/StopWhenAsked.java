package cn.huizong.job;

import cn.huizong.control.RunControl;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/** Ends a chunk step between two chunks; left to itself it calls an interrupted thread's work complete, with the rest unread. */
record StopWhenAsked(RunControl control) implements StepInterruptionPolicy {
    @Override
    public void checkInterrupted(StepExecution execution) throws JobInterruptedException {
        if (control.isStopping() || Thread.currentThread().isInterrupted() || execution.isTerminateOnly()) {
            execution.setTerminateOnly();
            throw new JobInterruptedException("stopped");
        }
    }
}
