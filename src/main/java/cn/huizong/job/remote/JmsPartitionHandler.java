package cn.huizong.job.remote;

import cn.huizong.control.OperatorFault;
import cn.huizong.control.Progress;
import cn.huizong.store.BatchSchema6;
import cn.huizong.store.PartitionProgress;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Has workers do the parts of a step, and asks the store how far they are. Whatever ends the waiting early also ends the
 * parts, so that nobody stores anything for a run that is over.
 */
final class JmsPartitionHandler implements PartitionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JmsPartitionHandler.class);
    private static final long POLL_MILLIS = 250;
    private static final int POLLS_A_MINUTE = (int) (60_000 / POLL_MILLIS);
    private static final int POLLS_A_SIGN = POLLS_A_MINUTE / 4;
    private static final Pattern TOLD = Pattern.compile(Pattern.quote(OperatorFault.class.getName()) + ": (.+)");

    private final Broker broker;
    private final JobRepository repository;
    private final BatchSchema6 batch;
    private final Function<StepExecution, PartRequest> requests;
    private final Work work;
    private final int patience;
    private final SignsOfLife life;
    private final Progress progress;

    /**
     * What is handed out.
     *
     * @param step the name of the step
     * @param words what is done in it, in Chinese
     * @param size how many files or reports are to be done
     */
    record Work(String step, String words, IntSupplier size) {}

    JmsPartitionHandler(
            Broker broker,
            JobRepository repository,
            BatchSchema6 batch,
            Function<StepExecution, PartRequest> requests,
            Work work,
            int patience,
            SignsOfLife life,
            Progress progress) {
        this.broker = broker;
        this.repository = repository;
        this.batch = batch;
        this.requests = requests;
        this.work = work;
        this.patience = patience;
        this.life = life;
        this.progress = progress;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution whole) throws Exception {
        Set<StepExecution> parts = splitter.split(whole, 1);
        BatchStatus status = BatchStatus.FAILED;
        try {
            if (!parts.isEmpty()) {
                broker.send(parts.stream().map(requests).toList());
                LOG.info("{}：分成 {} 份交给 worker（{}）", work.words(), parts.size(), broker);
                progress.begin(work.step(), work.size().getAsInt());
                await(whole.getJobExecutionId());
            }
            return ended(parts);
        } catch (JobInterruptedException e) {
            status = BatchStatus.STOPPED;
            throw e;
        } finally {
            for (StepExecution part : parts) {
                end(part.getId(), status);
            }
            life.forget();
            progress.end();
        }
    }

    /**
     * Ends a partition that is still open. A worker that has it in hand cannot store its chunk any more, because the chunk's
     * transaction asks for the version of the row that it knows; whoever of the two is late tries again or gives up.
     */
    private void end(long part, BatchStatus status) {
        while (true) {
            StepExecution current = repository.getStepExecution(part);
            if (current == null || !current.getStatus().isRunning()) {
                return;
            }
            current.setStatus(status);
            current.setExitStatus(new ExitStatus(status.name()));
            try {
                repository.update(current);
                return;
            } catch (OptimisticLockingFailureException e) {
                LOG.debug("a worker stored a chunk meanwhile", e);
            }
        }
    }

    private void await(long execution) throws JobInterruptedException {
        PartitionProgress before = PartitionProgress.NONE;
        String signs = "";
        int quiet = 0;
        while (true) {
            PartitionProgress now = batch.partitions(execution, work.step());
            progress.advance(Math.toIntExact(now.written() - before.written()));
            if (now.open() == 0) {
                return;
            }
            quiet = now.equals(before) ? quiet + 1 : 0;
            before = now;
            // asked seldom: a worker says no more than that it has read another file
            if (quiet > 0 && quiet % POLLS_A_SIGN == 0) {
                String newest = life.newest();
                quiet = newest.equals(signs) ? quiet : 0;
                signs = newest;
            }
            bear(quiet);
            pause(now);
        }
    }

    private void bear(int quiet) {
        if (quiet == POLLS_A_MINUTE) {
            LOG.warn("一分钟没有{}完任何文件；请检查有没有 worker 在运行（{}）", work.words(), broker);
        }
        if (quiet / POLLS_A_MINUTE >= patience) {
            throw new OperatorFault(
                    "等了 " + patience + " 分钟没有" + work.words() + "完任何文件（workers.patience），请检查有没有 worker 在运行：" + broker);
        }
    }

    private static void pause(PartitionProgress now) throws JobInterruptedException {
        if (now.stopping()) {
            throw new JobInterruptedException("stopped");
        }
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (JobInterruptedException) new JobInterruptedException("stopped").initCause(e);
        }
    }

    private List<StepExecution> ended(Set<StepExecution> parts) {
        List<StepExecution> ended = parts.stream()
                .map(part -> repository.getStepExecution(part.getId()))
                .toList();
        List<StepExecution> undone = ended.stream()
                .filter(part -> part.getStatus() != BatchStatus.COMPLETED)
                .toList();
        if (!undone.isEmpty()) {
            throw new OperatorFault("有 " + undone.size() + " 份没有" + work.words() + "完：" + reason(undone));
        }
        return ended;
    }

    private static String reason(List<StepExecution> undone) {
        return undone.stream()
                .map(part -> TOLD.matcher(part.getExitStatus().getExitDescription()))
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .findFirst()
                .orElse("原因见 worker 的日志");
    }
}
