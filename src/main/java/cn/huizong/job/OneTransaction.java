package cn.huizong.job;

import cn.huizong.control.RunControl;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Does a step's work in one transaction; what the work commits by itself stays whatever becomes of the rest. */
record OneTransaction(RunControl control, Work work) implements Tasklet {
    /** What a step does. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        try {
            control.throwIfStopped();
            work.run();
            control.confirmLock();
            return RepeatStatus.FINISHED;
        } catch (Exception e) {
            throw control.isStopping() && !control.isLost() ? stopped(e) : e;
        } catch (LinkageError e) {
            if (control.isStopping()) {
                throw stopped(e);
            }
            throw e;
        }
    }

    /** To Batch, what breaks off when the run is asked to stop has not failed. */
    static JobInterruptedException stopped(Throwable e) {
        return (JobInterruptedException) new JobInterruptedException("stopped").initCause(e);
    }
}
