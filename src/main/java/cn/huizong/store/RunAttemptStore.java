package cn.huizong.store;

import cn.huizong.control.StepNames;
import cn.huizong.store.BatchSchema6.Execution;
import cn.huizong.store.BatchSchema6.Standing;
import cn.huizong.store.BatchSchema6.Step;
import cn.huizong.store.RunAttempt.Ending;
import cn.huizong.store.RunAttempt.Stage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The attempts at the runs of a store, by Batch's own record. Batch notes times without a zone, so each attempt notes the
 * zone of its process as a parameter; where it did not, that of this process is taken.
 */
public final class RunAttemptStore {
    private static final int FAULT = 500;

    private final JdbcClient jdbc;
    private final BatchSchema6 batch;
    private final boolean held;

    /**
     * Opens the record.
     *
     * @param held whether a run holds the store; if none does, what was never ended was broken off
     */
    public RunAttemptStore(JdbcClient jdbc, boolean held) {
        this.jdbc = jdbc;
        this.batch = new BatchSchema6(jdbc);
        this.held = held;
    }

    /** The attempts at a run, in the order of time; none before its first began. */
    public List<RunAttempt> of(long run) {
        Optional<Long> newest = held ? batch.newestExecution() : Optional.empty();
        return jdbc
                .sql("select execution from run where number = ? and execution is not null")
                .param(run)
                .query(Long.class)
                .optional()
                .map(batch::executionsOfSameInstance)
                .orElse(List.of())
                .stream()
                .map(execution -> attempt(
                        execution,
                        newest.filter(number -> number == execution.standing().id())
                                .isPresent()))
                .toList();
    }

    /**
     * When a job last ended well, and after that when each later attempt began, of whatever job: it cannot have ended later,
     * though a clock that was ahead may have noted so. Empty if it never ended well.
     */
    public List<Instant> sinceLastSuccess(String job) {
        List<Execution> since = batch.sinceLastSuccess(job);
        Stream<Optional<Instant>> ended = since.stream()
                .limit(1)
                .map(success -> success.standing().ended().map(time -> at(time, zone(success))));
        Stream<Optional<Instant>> begun =
                since.stream().skip(1).map(later -> later.standing().started().map(time -> at(time, zone(later))));
        return Stream.concat(ended, begun).flatMap(Optional::stream).toList();
    }

    private RunAttempt attempt(Execution execution, boolean running) {
        Standing standing = execution.standing();
        Ending ending = ending(standing, running);
        ZoneId zone = zone(execution);
        return new RunAttempt(
                ending,
                standing.started().map(time -> at(time, zone)),
                ended(standing, ending, zone),
                ending == Ending.FAILED ? firstLine(standing.exitMessage()) : "",
                batch.steps(standing.id()).stream()
                        .map(step -> stage(step, running, zone))
                        .toList());
    }

    private static Stage stage(Step step, boolean running, ZoneId zone) {
        Ending ending = ending(step.standing(), running);
        return new Stage(
                step.name(),
                ending,
                step.standing().started().map(time -> at(time, zone)),
                ended(step.standing(), ending, zone),
                step.name().equals(StepNames.INGEST) ? step.written() : 0);
    }

    /** What recovery found unfinished is noted as failed, and still without a word on how it ended. */
    private static Ending ending(Standing standing, boolean running) {
        return switch (standing.status()) {
            case "COMPLETED" -> Ending.COMPLETED;
            case "STOPPED" -> Ending.STOPPED;
            case "FAILED", "ABANDONED" -> standing.exitCode().equals("FAILED") ? Ending.FAILED : Ending.BROKEN_OFF;
            default -> running ? Ending.RUNNING : Ending.BROKEN_OFF;
        };
    }

    /** The end that recovery notes is the time of the recovery. */
    private static Optional<Instant> ended(Standing standing, Ending ending, ZoneId zone) {
        return ending == Ending.BROKEN_OFF ? Optional.empty() : standing.ended().map(time -> at(time, zone));
    }

    private static Instant at(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toInstant();
    }

    private static ZoneId zone(Execution execution) {
        try {
            return execution.zone().map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > FAULT ? line.substring(0, FAULT) + "…" : line;
    }
}
