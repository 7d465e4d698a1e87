package cn.huizong.job;

import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.store.StoredSubmission;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Hands on the submissions that are still to be read, in the order of their paths. Needs no place in the execution context:
 * what a killed run had committed is no longer pending.
 */
public final class PendingSubmissionReader implements ItemStreamReader<StoredSubmission> {
    private final Supplier<List<StoredSubmission>> pending;
    private final Progress progress;
    private Iterator<StoredSubmission> next = Collections.emptyIterator();

    /** Hands on what the store tells when the step opens. */
    public PendingSubmissionReader(Supplier<List<StoredSubmission>> pending, Progress progress) {
        this.pending = pending;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        List<StoredSubmission> all = pending.get();
        progress.begin(StepNames.INGEST, all.size());
        next = all.iterator();
    }

    @Override
    public @Nullable StoredSubmission read() {
        return next.hasNext() ? next.next() : null;
    }

    @Override
    public void close() {
        progress.end();
    }
}
