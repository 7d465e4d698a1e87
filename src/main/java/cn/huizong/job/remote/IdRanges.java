package cn.huizong.job.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Divides what is still to be done by the numbers of the submissions. A part is named by what it holds, since a run that is
 * taken up again divides what is left anew.
 */
final class IdRanges implements Partitioner {
    private static final String FIRST = "first";
    private static final String LAST = "last";

    private final Supplier<List<Long>> due;
    private final int size;
    private final Consumer<ExecutionContext> besides;

    /**
     * Divides into parts of a size.
     *
     * @param due the numbers of what is to be done, ascending
     * @param besides notes what else a worker must know of a part
     */
    IdRanges(Supplier<List<Long>> due, int size, Consumer<ExecutionContext> besides) {
        this.due = due;
        this.size = size;
        this.besides = besides;
    }

    /** The submissions from one number to another, both included. */
    record Range(long first, long last) {
        static Range of(StepExecution part) {
            ExecutionContext context = part.getExecutionContext();
            return new Range(context.getLong(FIRST), context.getLong(LAST));
        }

        boolean contains(long id) {
            return first <= id && id <= last;
        }

        private ExecutionContext context() {
            ExecutionContext context = new ExecutionContext();
            context.putLong(FIRST, first);
            context.putLong(LAST, last);
            return context;
        }
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<Long> ids = due.get();
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += size) {
            Range range = new Range(ids.get(from), ids.get(Math.min(from + size, ids.size()) - 1));
            ExecutionContext context = range.context();
            besides.accept(context);
            parts.put(range.first() + "-" + range.last(), context);
        }
        return parts;
    }
}
