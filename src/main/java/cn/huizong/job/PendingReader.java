package cn.huizong.job;

import cn.huizong.store.StoredSubmission;
import cn.huizong.store.StoredSubmission.State;
import cn.huizong.store.SubmissionStore;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The submissions that are still to be read, by source. Needs no place in the execution context: what a killed run had
 * committed is no longer pending.
 */
public final class PendingReader implements ItemStreamReader<StoredSubmission> {
    private final SubmissionStore submissions;
    private final String inbox;
    private final Progress progress;
    private Iterator<StoredSubmission> pending = Collections.emptyIterator();

    public PendingReader(SubmissionStore submissions, String inbox, Progress progress) {
        this.submissions = submissions;
        this.inbox = inbox;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        List<StoredSubmission> all = submissions.of(inbox).stream()
                .filter(stored -> stored.state() == State.PENDING)
                .toList();
        progress.begin(all.size());
        pending = all.iterator();
    }

    @Override
    public @Nullable StoredSubmission read() {
        return pending.hasNext() ? pending.next() : null;
    }

    @Override
    public void close() {
        progress.end();
    }
}
