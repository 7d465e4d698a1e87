package cn.huizong.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.MDC;

/**
 * Works on pieces on several threads and hands on what comes of them in the order of the pieces. A piece is taken on the
 * thread of whoever asks, so that it may come from a connection that is that thread's; only the work is done by others.
 */
public final class OrderedPrefetch<P, T> implements Iterator<T>, AutoCloseable {
    /** How many pieces each thread has before it, underway and next. */
    private static final int AHEAD = 2;

    private final Iterator<? extends P> pieces;
    private final Function<? super P, ? extends T> work;
    private final int most;
    private final ExecutorService threads;
    private final Deque<CompletableFuture<T>> underway = new ArrayDeque<>();

    public OrderedPrefetch(Iterator<? extends P> pieces, Function<? super P, ? extends T> work, int threads) {
        this(pieces, work, threads, 0);
    }

    /** @param held how many pieces may besides be done and wait for whoever asks, who stays away for a while */
    public OrderedPrefetch(Iterator<? extends P> pieces, Function<? super P, ? extends T> work, int threads, int held) {
        this.pieces = pieces;
        this.work = work;
        this.most = threads * AHEAD + held;
        this.threads = Executors.newFixedThreadPool(threads, OrderedPrefetch::thread);
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
    public boolean hasNext() {
        return !underway.isEmpty() || pieces.hasNext();
    }

    /**
     * What came of the next piece; throws what its work threw.
     */
    @Override
    public T next() {
        while (underway.size() < most && pieces.hasNext()) {
            P piece = pieces.next();
            underway.add(CompletableFuture.supplyAsync(() -> work.apply(piece), threads));
        }
        if (underway.isEmpty()) {
            throw new NoSuchElementException();
        }
        try {
            return underway.remove().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Lets go what was worked on ahead. */
    @Override
    public void close() {
        underway.forEach(ahead -> ahead.cancel(false));
        underway.clear();
        threads.shutdown();
    }
}
