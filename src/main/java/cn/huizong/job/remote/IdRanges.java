package cn.huizong.job.remote;

import cn.huizong.store.SubmissionStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Divides what is still to be read by the numbers of the submissions. A part is named by what it holds, since a run that is
 * taken up again divides what is left anew.
 */
final class IdRanges implements Partitioner {
    private static final String FIRST = "first";
    private static final String LAST = "last";

    private final SubmissionStore submissions;
    private final String inbox;
    private final int size;

    IdRanges(SubmissionStore submissions, String inbox, int size) {
        this.submissions = submissions;
        this.inbox = inbox;
        this.size = size;
    }

    /** The submissions from one number to another, both included. */
    record Range(long first, long last) {
        static Range of(StepExecution part) {
            ExecutionContext context = part.getExecutionContext();
            return new Range(context.getLong(FIRST), context.getLong(LAST));
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
        List<Long> pending = submissions.pending(inbox);
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (int from = 0; from < pending.size(); from += size) {
            Range range = new Range(pending.get(from), pending.get(Math.min(from + size, pending.size()) - 1));
            parts.put(range.first() + "-" + range.last(), range.context());
        }
        return parts;
    }
}
