package cn.huizong.job;

import cn.huizong.store.StoredReport;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Hands on stored reports, each with those of the year before that it follows from; a few are fetched at once. Needs no place
 * in the execution context: what is still to be done is asked of the store when the step opens.
 */
public final class StoredReportReader implements ItemStreamReader<StoredReport> {
    private final Source source;
    private Iterator<StoredReport> next = Collections.emptyIterator();

    public StoredReportReader(Source source) {
        this.source = source;
    }

    /** Where the reports come from. */
    @FunctionalInterface
    public interface Source {
        /** Opens those of a step or of its partition; tells how many there are to whoever is told the progress. */
        Iterator<StoredReport> open(ExecutionContext context);
    }

    @Override
    public void open(ExecutionContext context) {
        next = source.open(context);
    }

    @Override
    public @Nullable StoredReport read() {
        return next.hasNext() ? next.next() : null;
    }

    @Override
    public void close() {
        next = Collections.emptyIterator();
    }
}
