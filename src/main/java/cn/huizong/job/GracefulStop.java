package cn.huizong.job;

import cn.huizong.control.RunControl;
import cn.huizong.control.TimeLimit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Has a running job stop at a clean point before a signal closes the database under it: what is being read may be finished
 * and stored for a few seconds, then it is given up; a step of one transaction leaves off. Spring stops the highest phase first.
 */
final class GracefulStop implements SmartLifecycle, JobExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
    private static final long PATIENCE_SECONDS = 25;
    /** What files that are being read may still take. */
    private static final long SECONDS_FOR_FILES = 5;

    private final ObjectProvider<JobOperator> operator;
    private final JobRepository repository;
    private final RunControl control;
    private final TimeLimit timeLimit;
    private volatile @Nullable JobExecution running;
    private volatile CountDownLatch ended = new CountDownLatch(0);
    private volatile boolean started;

    GracefulStop(
            ObjectProvider<JobOperator> operator, JobRepository repository, RunControl control, TimeLimit timeLimit) {
        this.operator = operator;
        this.repository = repository;
        this.control = control;
        this.timeLimit = timeLimit;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        ended = new CountDownLatch(1);
        running = execution;
    }

    /** Is told when a job has ended; the store may not know how, if the order to stop was noted at the same moment. */
    void ended(BatchStatus how) {
        if (how == BatchStatus.STOPPED || (control.isStopping() && how != BatchStatus.COMPLETED)) {
            LOG.info("已停止；用同一条命令再运行，就从停下的地方继续");
        }
        running = null;
        ended.countDown();
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        started = false;
        control.stop();
        Optional.ofNullable(running).ifPresent(this::stop);
    }

    private void stop(JobExecution execution) {
        LogFields.note(execution);
        LOG.info("收到停止信号，存好手里的这一批就停");
        try {
            ask(execution);
            if (!hasEnded()) {
                LOG.warn("作业没有在 {} 秒内停下；用同一条命令再运行，就从最后存好的地方继续", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The chunk in hand asks Batch's record; all else asks whether it may go on, and so stops even if Batch cannot note it. */
    private void ask(JobExecution execution) {
        try {
            JobExecution current = Optional.ofNullable(repository.getJobExecution(execution.getId()))
                    .orElse(execution);
            operator.getObject().stop(current);
        } catch (JobExecutionNotRunningException | RuntimeException e) {
            LOG.debug("not noted", e);
        }
    }

    private boolean hasEnded() throws InterruptedException {
        if (ended.await(SECONDS_FOR_FILES, TimeUnit.SECONDS)) {
            return true;
        }
        timeLimit.giveUp();
        return ended.await(PATIENCE_SECONDS - SECONDS_FOR_FILES, TimeUnit.SECONDS);
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
