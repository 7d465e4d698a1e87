package cn.huizong.job.remote;

import cn.huizong.control.OperatorFault;
import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.inbox.Inbox;
import cn.huizong.inbox.ReaderFingerprint;
import cn.huizong.inbox.SubmissionParser;
import cn.huizong.job.PendingSubmissionReader;
import cn.huizong.job.ProcessAhead;
import cn.huizong.job.ReadResultWriter;
import cn.huizong.job.SubmissionProcessor;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/** Does a part of the reading or of the examination as a step of the job that runs elsewhere. */
final class PartitionWorker {
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final SubmissionStore submissions;
    private final SubmissionProcessor processor;
    private final ReadResultWriter writer;
    private final Inbox inbox;
    private final Settings settings;
    private final String version;
    private final ReaderFingerprint reader;
    private final SignsOfLife life;
    private final ExaminationParts examination;
    private final UnaryOperator<Step> prepared;

    PartitionWorker(
            JobRepository repository,
            PlatformTransactionManager transactions,
            SubmissionStore submissions,
            SubmissionProcessor processor,
            ReadResultWriter writer,
            Inbox inbox,
            Settings settings,
            String version,
            ReaderFingerprint reader,
            SignsOfLife life,
            ExaminationParts examination,
            UnaryOperator<Step> prepared) {
        this.repository = repository;
        this.transactions = transactions;
        this.submissions = submissions;
        this.processor = processor;
        this.writer = writer;
        this.inbox = inbox;
        this.settings = settings;
        this.version = version;
        this.reader = reader;
        this.life = life;
        this.examination = examination;
        this.prepared = prepared;
    }

    /** Whether a request is for a part that this store knows. */
    boolean isOurs(PartRequest request) {
        return find(request)
                .filter(part -> part.getStepName().equals(request.name()))
                .isPresent();
    }

    /** Batch answers a number that it does not know with an exception. */
    private Optional<StepExecution> find(PartRequest request) {
        try {
            return Optional.ofNullable(repository.getStepExecution(request.step()));
        } catch (EmptyResultDataAccessException e) {
            return Optional.empty();
        }
    }

    /**
     * Does a part of this store, unless it was ended meanwhile.
     *
     * @param leaving tells after each chunk whether to leave the rest to another worker
     * @return whether nothing of the part is left to do
     */
    boolean done(PartRequest request, BooleanSupplier leaving) throws JobInterruptedException {
        Optional<StepExecution> part = findRunning(request);
        if (part.isPresent()) {
            part.get().setExitStatus(ExitStatus.EXECUTING);
            try (SignsOfLife.Pulse pulse = life.begin(request.name())) {
                step(request, part.get(), pulse, leaving).execute(part.get());
            }
        }
        return findRunning(request).isEmpty();
    }

    private Optional<StepExecution> findRunning(PartRequest request) {
        return find(request).filter(part -> part.getStatus().isRunning());
    }

    private Step step(PartRequest request, StepExecution part, SignsOfLife.Pulse pulse, BooleanSupplier leaving) {
        if (request.isExamination()) {
            return step(
                    StepNames.EXAMINE,
                    examination.ahead(request, part, () -> check(request), pulse::beat),
                    ExaminationParts.CHUNK,
                    examination.writer(part),
                    leaving);
        }
        IdRanges.Range range = IdRanges.Range.of(part);
        ProcessAhead<StoredSubmission, SubmissionParser.Done> ahead = new ProcessAhead<>(
                new PendingSubmissionReader(() -> stock(request, range), Progress.SILENT),
                submission -> read(submission, pulse),
                settings.readers(),
                settings.chunk());
        ItemWriter<SubmissionParser.Done> to = this::write;
        return step(StepNames.INGEST, ahead, settings.chunk(), to, leaving);
    }

    private <I, O> Step step(
            String name, ProcessAhead<I, O> ahead, int chunk, ItemWriter<O> to, BooleanSupplier leaving) {
        return prepared.apply(new StepBuilder(name, repository)
                .<I, O>chunk(chunk)
                .transactionManager(transactions)
                .reader(ahead)
                .processor(ahead::processed)
                .writer(to)
                .interruptionPolicy(part -> stop(part, leaving))
                .listener(new LeftToOthers(leaving))
                .build());
    }

    /** Each file that is read is a sign of life: a chunk of heavy scans may take longer than a run waits for one that is dead. */
    private SubmissionParser.@Nullable Done read(StoredSubmission submission, SignsOfLife.Pulse pulse)
            throws Exception {
        SubmissionParser.Done done = processor.process(submission);
        pulse.beat();
        return done;
    }

    private List<StoredSubmission> stock(PartRequest request, IdRanges.Range range) {
        check(request);
        return submissions.pending(inbox.name(), range.first(), range.last());
    }

    private void check(PartRequest request) {
        request.findObjection(inbox.name(), version, reader).ifPresent(objection -> {
            throw new OperatorFault(objection);
        });
    }

    /** Where the shared folder is not there, every file would look as if it had been taken away. */
    private void write(Chunk<? extends SubmissionParser.Done> chunk) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(settings.input())) {
            if (!files.iterator().hasNext()) {
                throw new OperatorFault("worker 的收件夹是空的，请检查共享文件夹是否挂上：" + inbox.name());
            }
        } catch (IOException e) {
            throw new OperatorFault("worker 的收件夹用不了，请检查共享文件夹是否挂上：" + inbox.name(), e);
        }
        writer.write(chunk);
    }

    private static void stop(StepExecution part, BooleanSupplier leaving) throws JobInterruptedException {
        if (leaving.getAsBoolean() || Thread.currentThread().isInterrupted() || part.isTerminateOnly()) {
            part.setTerminateOnly();
            throw new JobInterruptedException("stopped");
        }
    }

    /** To Batch, the part of a worker that leaves is stopped; here it goes on with another. */
    private record LeftToOthers(BooleanSupplier leaving) implements StepExecutionListener {
        @Override
        public ExitStatus afterStep(StepExecution part) {
            boolean runs = part.getJobExecution().getStatus() == BatchStatus.STARTED;
            if (leaving.getAsBoolean() && runs && part.getStatus() == BatchStatus.STOPPED) {
                part.setStatus(BatchStatus.STARTED);
            }
            return part.getExitStatus();
        }
    }
}
