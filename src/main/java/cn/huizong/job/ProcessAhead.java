package cn.huizong.job;

import cn.huizong.control.OrderedPrefetch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Stands between a chunk step and its reader and processor, and has the processor work on several threads, in the order of
 * the reader and beyond the end of the chunk: while one is stored, the next is being processed. Batch's own concurrent step
 * lets all threads wait at the end of every chunk, for the slowest item and for the writer. Reader, writer and store know the
 * step's thread only.
 */
public final class ProcessAhead<I, O> implements ItemStreamReader<I> {
    private final ItemStreamReader<I> reader;
    private final ItemProcessor<I, O> processor;
    private final int threads;
    private final int chunk;
    private final Deque<Processed<I, O>> handedOn = new ArrayDeque<>();
    private @Nullable OrderedPrefetch<I, Processed<I, O>> ahead;

    /**
     * Works ahead for one step.
     *
     * @param threads how many items are processed at once
     * @param chunk how many are stored at once; while they are, as many more are processed
     */
    public ProcessAhead(ItemStreamReader<I> reader, ItemProcessor<I, O> processor, int threads, int chunk) {
        this.reader = reader;
        this.processor = processor;
        this.threads = threads;
        this.chunk = chunk;
    }

    private record Processed<I, O>(I item, @Nullable O made) {}

    @Override
    public void open(ExecutionContext context) {
        reader.open(context);
        handedOn.clear();
        ahead = new OrderedPrefetch<>(new Items<>(reader), this::work, threads, chunk);
    }

    private Processed<I, O> work(I item) {
        try {
            return new Processed<>(item, processor.process(item));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next item, once what comes of it is there. */
    @Override
    public @Nullable I read() {
        if (ahead == null || !ahead.hasNext()) {
            return null;
        }
        Processed<I, O> next = ahead.next();
        handedOn.add(next);
        return next.item();
    }

    /** What came of an item; a step asks for them in the order in which it read them. */
    public @Nullable O processed(I item) {
        Processed<I, O> next = handedOn.remove();
        if (next.item() != item) {
            throw new IllegalStateException("another item was read first");
        }
        return next.made();
    }

    @Override
    public void update(ExecutionContext context) {
        reader.update(context);
    }

    /** Lets go what was processed ahead; it was not stored, and is read again. */
    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
        }
        reader.close();
    }

    /** What a reader hands on, as an iterator. */
    private static final class Items<I> implements Iterator<I> {
        private final ItemStreamReader<I> reader;
        private @Nullable I next;
        private boolean ended;

        Items(ItemStreamReader<I> reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            if (!ended && next == null) {
                next = read();
                ended = next == null;
            }
            return next != null;
        }

        private @Nullable I read() {
            try {
                return reader.read();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public I next() {
            I item = hasNext() ? next : null;
            if (item == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return item;
        }
    }
}
