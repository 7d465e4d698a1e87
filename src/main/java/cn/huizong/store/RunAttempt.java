package cn.huizong.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One attempt at a run: a run that was broken off has another when it is taken up.
 *
 * @param ending how it stands
 * @param started when it began; empty before it did
 * @param ended when it ended; empty while it runs, and if nobody saw it end
 * @param fault why it failed, in a line; empty if it did not
 * @param stages its steps, in their order
 */
public record RunAttempt(
        Ending ending, Optional<Instant> started, Optional<Instant> ended, String fault, List<Stage> stages) {
    public RunAttempt {
        stages = List.copyOf(stages);
    }

    /** How an attempt or a step stands. */
    public enum Ending {
        RUNNING,
        COMPLETED,
        FAILED,
        STOPPED,
        /** Its process was gone before it could say anything. */
        BROKEN_OFF
    }

    /**
     * One step of an attempt.
     *
     * @param name the step's name, such as {@code ingest}
     * @param ending how it stands
     * @param started when it began
     * @param ended when it ended; empty as for an attempt
     * @param written how many files it has read and stored; 0 for a step that stores none
     */
    public record Stage(String name, Ending ending, Optional<Instant> started, Optional<Instant> ended, long written) {
        public Optional<Duration> took() {
            return between(started, ended);
        }
    }

    /** How long it took by the clock; empty if that was put back meanwhile. */
    public Optional<Duration> took() {
        return between(started, ended);
    }

    private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> Duration.between(start, end)))
                .filter(took -> !took.isNegative());
    }
}
