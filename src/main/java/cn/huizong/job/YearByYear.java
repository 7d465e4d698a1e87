package cn.huizong.job;

import cn.huizong.control.RunControl;
import cn.huizong.release.Publication;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Does the partitions of publishing, a year each, one after the other in their order: a year is rolled up, then released. What
 * fails in one costs those before it nothing; those after it, which compare themselves with it, are left.
 */
final class YearByYear implements PartitionHandler {
    private static final String YEAR = "year";

    private final Step rollUp;
    private final Step release;
    private final JobRepository repository;
    private final Publication publication;
    private final RunControl control;
    private final Consumer<Publication.Made> told;

    /**
     * Does years by two steps.
     *
     * @param told is told what came of it
     */
    YearByYear(
            Step rollUp,
            Step release,
            JobRepository repository,
            Publication publication,
            RunControl control,
            Consumer<Publication.Made> told) {
        this.rollUp = rollUp;
        this.release = release;
        this.repository = repository;
        this.publication = publication;
        this.control = control;
        this.told = told;
    }

    /** A partition for each year. */
    static Map<String, ExecutionContext> partitions(List<Integer> years) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int year : years) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(YEAR, year);
            partitions.put(String.valueOf(year), context);
        }
        return partitions;
    }

    /** The year of a partition. */
    static int year(ExecutionContext partition) {
        return partition.getInt(YEAR);
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution whole) throws Exception {
        List<StepExecution> years = new ArrayList<>();
        try {
            years.addAll(splitter.split(whole, 1));
            years.sort(Comparator.comparing(partition -> year(partition.getExecutionContext())));
            for (StepExecution partition : years) {
                execute(rollUp, partition);
                execute(release, released(partition));
            }
            told.accept(publication.finish());
        } catch (Exception e) {
            giveUp(years, e);
            throw control.isStopping() && !control.isLost() ? OneTransaction.stopped(e) : e;
        }
        return years;
    }

    /** What goes wrong now is not why the run ends. */
    private void giveUp(List<StepExecution> years, Exception why) {
        try {
            publication.close();
            years.stream().filter(year -> year.getStatus().isRunning()).forEach(this::leave);
        } catch (IOException | RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    private StepExecution released(StepExecution partition) {
        int year = year(partition.getExecutionContext());
        return repository.createStepExecution(release.getName() + ":" + year, partition.getJobExecution());
    }

    /** A step keeps why it failed to itself; the run is to say it. */
    private static void execute(Step step, StepExecution execution) throws Exception {
        step.execute(execution);
        if (execution.getStatus() == BatchStatus.STOPPED) {
            throw new JobInterruptedException("stopped");
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            Throwable cause = execution.getFailureExceptions().stream()
                    .findFirst()
                    .orElseGet(() -> new JobExecutionException(execution.getStepName()));
            if (cause instanceof Error error) {
                throw error;
            }
            throw (Exception) cause;
        }
    }

    private void leave(StepExecution partition) {
        partition.setStatus(BatchStatus.STOPPED);
        partition.setExitStatus(ExitStatus.STOPPED);
        repository.update(partition);
    }
}
