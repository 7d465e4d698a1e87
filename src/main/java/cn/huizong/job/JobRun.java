package cn.huizong.job;

import cn.huizong.control.BeforeWriting;
import cn.huizong.control.FaultReason;
import cn.huizong.control.Progress;
import cn.huizong.control.RunControl;
import cn.huizong.control.StepNames;
import cn.huizong.inbox.FullLook;
import cn.huizong.release.KnownFolders;
import cn.huizong.release.OutputInUse;
import cn.huizong.release.OutputLock;
import cn.huizong.release.Publication;
import cn.huizong.release.UnchangedInputs;
import cn.huizong.report.Corrections;
import cn.huizong.report.Outcome;
import cn.huizong.report.SuspectWording;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.store.Run;
import cn.huizong.store.RunStore;
import cn.huizong.store.RunSummary;
import cn.huizong.store.StoreAddress;
import cn.huizong.store.StoreInUse;
import cn.huizong.store.StoreLock;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a job over a store that nobody else holds, and goes on with a run that was broken off. */
public final class JobRun {
    private final String job;
    private final Settings settings;
    private final Roster roster;
    private final StoreAddress address;
    private final Progress progress;
    private Corrections corrections = Corrections.NONE;
    private SuspectWording wording = located -> List.of();
    private StartingPoint.Told beginning = StartingPoint.Told.NOTHING;
    private List<Class<?>> shared = List.of(LocalIngestStep.class, LocalExamineStep.class);
    private Class<?> reports = ReportConfiguration.class;
    private final List<Class<?>> besides = new ArrayList<>();
    private Consumer<GenericApplicationContext> needed = context -> {};

    public JobRun(String job, Settings settings, Roster roster, StoreAddress address, Progress progress) {
        this.job = job;
        this.settings = settings;
        this.roster = roster;
        this.address = address;
        this.progress = progress;
    }

    /** Has the decisions of the office applied. */
    public JobRun correctedBy(Corrections decided) {
        corrections = decided;
        return this;
    }

    /** Has the page say which cells are most likely wrong. */
    public JobRun wordedBy(SuspectWording words) {
        wording = words;
        return this;
    }

    /** Has the run begin as the operator says. */
    public JobRun beginning(StartingPoint.Told told) {
        beginning = told;
        return this;
    }

    /**
     * Has others do the steps that can be shared out.
     *
     * @param configuration makes the steps {@code ingest} and {@code examine}
     * @param type what they need
     */
    public <T> JobRun sharedBy(Class<?> configuration, Class<T> type, T need) {
        shared = List.of(configuration);
        needed = context -> context.registerBean(type, () -> need);
        return this;
    }

    /** Has files parsed and reports examined otherwise than by {@link ReportConfiguration}. */
    JobRun reportsBy(Class<?> configuration) {
        reports = configuration;
        return this;
    }

    /** Has beans of another configuration stand beside the program's own. */
    JobRun with(Class<?> configuration) {
        besides.add(configuration);
        return this;
    }

    /** How a run ended. */
    public enum Ending {
        COMPLETED,
        /** It was asked to stop, and can be taken up. */
        STOPPED,
        FAILED;

        private static Ending of(BatchStatus status) {
            return switch (status) {
                case COMPLETED -> COMPLETED;
                case STOPPED -> STOPPED;
                default -> FAILED;
            };
        }
    }

    /**
     * How a run went.
     *
     * @param number its number
     * @param ending how it ended
     * @param summary what it found and made
     * @param refused the files that could not be counted, by path
     * @param years the years that reports were read of
     * @param fault why it failed, in Chinese; empty if it did not
     */
    public record Result(
            long number,
            Ending ending,
            RunSummary summary,
            List<StoredSubmission> refused,
            List<Integer> years,
            Optional<String> fault) {
        public Result {
            refused = List.copyOf(refused);
            years = List.copyOf(years);
        }
    }

    /**
     * Runs the job to its end.
     *
     * @throws StoreInUse if another run holds the store
     * @throws OutputInUse if another run writes to the output
     * @throws SQLException if the store cannot be opened
     * @throws IOException if the output cannot be written
     */
    public Result run() throws StoreInUse, OutputInUse, SQLException, IOException {
        StoreLock lock = StoreLock.take(address);
        try (lock) {
            OutputLock output = OutputLock.take(settings.output());
            try (output;
                    RunControl control = new RunControl(lock::isHeld).watching();
                    ConfigurableApplicationContext context = context(control, () -> copy(lock))) {
                return run(context, lock, control);
            } catch (RuntimeException e) {
                giveUp(lock, List.of(e));
                throw e;
            }
        }
    }

    private static void copy(StoreLock lock) {
        try {
            lock.copy();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("copy of the store", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigurableApplicationContext context(RunControl control, BeforeWriting beforeWriting) {
        return new SpringApplicationBuilder(JobApplication.class, reports)
                .sources(shared.toArray(new Class<?>[0]))
                .sources(besides.toArray(new Class<?>[0]))
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(StoreConfiguration.properties(address))
                .initializers(context -> register((GenericApplicationContext) context, control, beforeWriting))
                .run();
    }

    private void register(GenericApplicationContext context, RunControl control, BeforeWriting beforeWriting) {
        context.registerBean(BeforeWriting.class, () -> beforeWriting);
        context.registerBean(RunControl.class, () -> control);
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(Roster.class, () -> roster);
        context.registerBean(Corrections.class, () -> corrections);
        context.registerBean(StartingPoint.Told.class, () -> beginning);
        context.registerBean(SuspectWording.class, () -> wording);
        context.registerBean(Progress.class, () -> progress);
        context.registerBean(JobName.class, () -> new JobName(job));
        needed.accept(context);
    }

    /** H2 may lose what it had kept when it cannot write: such a store is given up for what it was before the run. */
    private static void giveUp(StoreLock lock, List<Throwable> failures) {
        if (failures.stream().anyMatch(FaultReason::isOfStore)) {
            lock.giveUp();
        }
    }

    private Result run(ConfigurableApplicationContext context, StoreLock lock, RunControl control) throws IOException {
        Run run = context.getBean(Run.class);
        begin(context, run);
        PastDecisions decisions = context.getBean(PastDecisions.class);
        List<String> changes = decisions.changes(beginning.mayDrop());
        if (!changes.isEmpty()) {
            progress.tell("decisions", String.join("、", changes));
        }
        JobOperator operator = context.getBean(JobOperator.class);
        JobRepository repository = context.getBean(JobRepository.class);
        // whoever holds the store knows that these are dead
        for (String name : JobNames.ALL) {
            repository.findRunningJobExecutions(name).forEach(operator::recover);
        }
        JobParameters parameters = RunParameters.of(run, settings.year());
        failUnknown(repository, parameters);
        Job runnable = context.getBeansOfType(Job.class).values().stream()
                .filter(candidate -> candidate.getName().equals(job))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(job));
        JobExecution execution = start(context.getBean(GracefulStop.class), operator, runnable, parameters);
        progress.end();
        giveUp(lock, execution.getAllFailureExceptions());
        Result result = result(context, run, execution, control);
        if (result.ending() == Ending.COMPLETED) {
            decisions.keep();
            if (!control.isStopping() && !control.isLost()) {
                keep(context, run, result);
            }
        }
        return result;
    }

    /** Notes what the next run need not look at again if it finds it as it is. */
    private static void keep(ConfigurableApplicationContext context, Run run, Result result) throws IOException {
        context.getBean(KnownFolders.class).keep();
        UnchangedInputs inputs = context.getBean(UnchangedInputs.class);
        if (inputs.standing().isPresent()) {
            return;
        }
        FullLook fullLook = context.getBean(FullLook.class);
        if (fullLook.isDue()) {
            fullLook.done();
        }
        if (!context.getBean(SubmissionStore.class).hasUnsettled(run.inbox())) {
            inputs.keep(run.number(), result.years());
        }
    }

    private static void begin(ConfigurableApplicationContext context, Run run) throws IOException {
        StartingPoint start = context.getBean(StartingPoint.class);
        start.checkStore();
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> start.move(run.inbox()));
    }

    private static JobExecution start(GracefulStop stop, JobOperator operator, Job job, JobParameters parameters) {
        BatchStatus how = BatchStatus.UNKNOWN;
        try {
            JobExecution execution = operator.start(job, parameters);
            how = execution.getStatus();
            return execution;
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the job was not started", e);
        } finally {
            stop.ended(how);
        }
    }

    /**
     * Batch will not go on after an attempt whose end it could not note, nor after one that it had not yet noted at all. Here
     * it may: what was committed is no longer pending, and the rest was rolled back.
     */
    private void failUnknown(JobRepository repository, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job, parameters);
        if (instance == null) {
            return;
        }
        List<JobExecution> attempts = repository.getJobExecutions(instance);
        if (attempts.isEmpty()) {
            repository.deleteJobInstance(instance);
        }
        for (JobExecution execution : attempts) {
            for (StepExecution step : execution.getStepExecutions()) {
                if (isUnended(step.getStatus())) {
                    step.setStatus(BatchStatus.FAILED);
                    repository.update(step);
                }
            }
            if (isUnended(execution.getStatus())) {
                execution.setStatus(BatchStatus.FAILED);
                repository.update(execution);
            }
        }
    }

    /** Recovering passes over an attempt that is unknown, and leaves a step of it as one that runs. */
    private static boolean isUnended(BatchStatus status) {
        return status == BatchStatus.UNKNOWN || status.isRunning();
    }

    /** What the last run made, since nothing has changed. */
    private Result unchanged(ConfigurableApplicationContext context, Run run, UnchangedInputs.Standing standing) {
        RunStore runs = context.getBean(RunStore.class);
        RunSummary summary = runs.find(standing.run()).orElseThrow().summary().withoutFresh();
        runs.summarize(run.number(), summary);
        NavigableSet<Integer> years = new TreeSet<>(standing.years());
        List<StoredSubmission> refused = summary.refused() == 0
                ? List.of()
                : context.getBean(SubmissionStore.class).refused(run.inbox()).stream()
                        .filter(stored -> settings.year() == 0 || Publication.belongs(stored, settings.year(), years))
                        .toList();
        return new Result(run.number(), Ending.COMPLETED, summary, refused, standing.years(), Optional.empty());
    }

    private Result result(ConfigurableApplicationContext context, Run run, JobExecution execution, RunControl control) {
        if (control.isStopping() || control.isLost()) {
            return new Result(
                    run.number(),
                    Ending.of(execution.getStatus()),
                    RunSummary.NOTHING,
                    List.of(),
                    List.of(),
                    RunNote.findFault(execution));
        }
        RunStore runs = context.getBean(RunStore.class);
        Optional<UnchangedInputs.Standing> standing = execution.getStatus() == BatchStatus.COMPLETED
                ? context.getBean(UnchangedInputs.class).standing()
                : Optional.empty();
        if (standing.isPresent()) {
            return unchanged(context, run, standing.get());
        }
        RunTotals runTotals = context.getBean(RunTotals.class);
        int fresh = execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().equals(StepNames.INGEST))
                .mapToInt(step -> Math.toIntExact(step.getWriteCount()))
                .sum();
        List<StoredSubmission> shown = runTotals.shown(run.inbox(), settings.year());
        RunSummary summary = runTotals.summary(run.inbox(), shown, settings.year(), fresh);
        runs.summarize(run.number(), summary);
        return new Result(
                run.number(),
                Ending.of(execution.getStatus()),
                summary,
                shown.stream()
                        .filter(stored -> stored.settled().outcome() == Outcome.REFUSED)
                        .toList(),
                List.copyOf(StoredSubmission.years(shown)),
                RunNote.findFault(execution));
    }
}
