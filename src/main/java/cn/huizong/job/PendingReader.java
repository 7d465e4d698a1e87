package cn.huizong.job;

import cn.huizong.store.StoredSubmission;
import cn.huizong.store.StoredSubmission.State;
import cn.huizong.store.SubmissionStore;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the submissions that are still to be read, several at once, and hands them on by source. Only the files are read on
 * other threads; the step itself and the store know one. Needs no place in the execution context: what a killed run had
 * committed is no longer pending.
 */
public final class PendingReader implements ItemStreamReader<PendingReading.Done> {
    /** How far each thread may be ahead of the store. */
    private static final int AHEAD = 2;

    private final Supplier<List<StoredSubmission>> stock;
    private final PendingReading reading;
    private final int threads;
    private final Progress progress;
    private final Deque<CompletableFuture<PendingReading.Done>> underway = new ArrayDeque<>();
    private Iterator<StoredSubmission> pending = Collections.emptyIterator();
    private @Nullable ExecutorService readers;

    public PendingReader(
            SubmissionStore submissions, String inbox, PendingReading reading, int threads, Progress progress) {
        this(
                () -> submissions.of(inbox).stream()
                        .filter(stored -> stored.state() == State.PENDING)
                        .toList(),
                reading,
                threads,
                progress);
    }

    /** Reads what the store tells when the step opens. */
    public PendingReader(
            Supplier<List<StoredSubmission>> stock, PendingReading reading, int threads, Progress progress) {
        this.stock = stock;
        this.reading = reading;
        this.threads = threads;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        List<StoredSubmission> all = stock.get();
        progress.begin(Steps.INGEST, all.size());
        pending = all.iterator();
        readers = Executors.newFixedThreadPool(threads, PendingReader::thread);
    }

    /** What it logs is of the step that asked for it. */
    private static Thread thread(Runnable work) {
        Map<String, String> fields = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
        Thread thread = new Thread(
                () -> {
                    MDC.setContextMap(fields);
                    work.run();
                },
                "reader");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public PendingReading.@Nullable Done read() {
        ExecutorService pool = readers;
        while (pool != null && pending.hasNext() && underway.size() < threads * AHEAD) {
            StoredSubmission next = pending.next();
            underway.add(CompletableFuture.supplyAsync(() -> reading.read(next), pool));
        }
        return underway.isEmpty() ? null : underway.remove().join();
    }

    /** Lets go what was read ahead; it is still pending in the store. */
    @Override
    public void close() {
        underway.forEach(ahead -> ahead.cancel(false));
        underway.clear();
        if (readers != null) {
            readers.shutdown();
        }
        progress.end();
    }
}
