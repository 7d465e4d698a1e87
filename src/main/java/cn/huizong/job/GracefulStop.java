package cn.huizong.job;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Has a running job finish its chunk before a TERM signal closes the database under it. Spring stops the highest phase
 * first.
 */
final class GracefulStop implements SmartLifecycle, JobExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
    private static final long PATIENCE_SECONDS = 25;

    private final ObjectProvider<JobOperator> operator;
    private final JobRepository repository;
    private volatile @Nullable JobExecution running;
    private volatile CountDownLatch ended = new CountDownLatch(0);
    private volatile boolean started;

    GracefulStop(ObjectProvider<JobOperator> operator, JobRepository repository) {
        this.operator = operator;
        this.repository = repository;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        ended = new CountDownLatch(1);
        running = execution;
    }

    @Override
    public void afterJob(JobExecution execution) {
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
        Optional.ofNullable(running).ifPresent(this::stop);
    }

    private void stop(JobExecution execution) {
        LogFields.note(execution);
        LOG.info("收到停止信号，存好手里的这一批就停");
        try {
            JobExecution current = Optional.ofNullable(repository.getJobExecution(execution.getId()))
                    .orElse(execution);
            operator.getObject().stop(current);
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("作业没有在 {} 秒内停下", PATIENCE_SECONDS);
                return;
            }
            LOG.info("已停止；用同一条命令再运行，就从停下的地方继续");
        } catch (JobExecutionNotRunningException e) {
            LOG.info("作业已经结束");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
