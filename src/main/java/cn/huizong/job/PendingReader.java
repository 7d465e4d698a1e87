package cn.huizong.job;

import cn.huizong.control.OrderedPrefetch;
import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.inbox.SubmissionParser;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.StoredSubmission.State;
import cn.huizong.store.SubmissionStore;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the submissions that are still to be read, several at once, and hands them on by source. Only the files are read on
 * other threads; the step itself and the store know one. Needs no place in the execution context: what a killed run had
 * committed is no longer pending.
 */
public final class PendingReader implements ItemStreamReader<SubmissionParser.Done> {
    private final Supplier<List<StoredSubmission>> stock;
    private final SubmissionParser reading;
    private final int threads;
    private final int chunk;
    private final Progress progress;
    private @Nullable OrderedPrefetch<StoredSubmission, SubmissionParser.Done> ahead;

    public PendingReader(
            SubmissionStore submissions,
            String inbox,
            SubmissionParser reading,
            int threads,
            int chunk,
            Progress progress) {
        this(
                () -> submissions.of(inbox).stream()
                        .filter(stored -> stored.state() == State.PENDING)
                        .toList(),
                reading,
                threads,
                chunk,
                progress);
    }

    /**
     * Reads what the store tells when the step opens.
     *
     * @param threads how many files are read at once
     * @param chunk how many are stored at once; while they are, as many more are read
     */
    public PendingReader(
            Supplier<List<StoredSubmission>> stock,
            SubmissionParser reading,
            int threads,
            int chunk,
            Progress progress) {
        this.stock = stock;
        this.reading = reading;
        this.threads = threads;
        this.chunk = chunk;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        List<StoredSubmission> all = stock.get();
        progress.begin(StepNames.INGEST, all.size());
        ahead = new OrderedPrefetch<>(all.iterator(), reading::read, threads, chunk);
    }

    @Override
    public SubmissionParser.@Nullable Done read() {
        return ahead != null && ahead.hasNext() ? ahead.next() : null;
    }

    /** Lets go what was read ahead; it is still pending in the store. */
    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
        }
        progress.end();
    }
}
