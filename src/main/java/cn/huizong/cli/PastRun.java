package cn.huizong.cli;

import cn.huizong.report.Outcome;
import cn.huizong.store.RunAttempt;
import cn.huizong.store.RunStore;
import cn.huizong.store.StoredSubmission;
import java.util.List;
import java.util.Optional;

/**
 * A run as {@code status} shows it.
 *
 * @param past what the store noted of it
 * @param attempts the attempts at it, in the order of time; none if it never began
 */
record PastRun(RunStore.Past past, List<RunAttempt> attempts) {
    PastRun {
        attempts = List.copyOf(attempts);
    }

    long number() {
        return past.run().number();
    }

    /** The newest attempt, which is the one that says how the run stands. */
    Optional<RunAttempt> findLast() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    /** The code of how it stands, as in the messages; empty before it began. */
    String state() {
        return findLast().map(attempt -> attempt.ending().name()).orElse("");
    }

    /** What is refused today of the files that came with this run or before. */
    List<StoredSubmission> refused(OpenStore open) {
        return open.submissions().of(past.run().inbox()).stream()
                .filter(stored -> stored.settled().outcome() == Outcome.REFUSED)
                .filter(stored -> stored.arrival() <= number())
                .toList();
    }
}
