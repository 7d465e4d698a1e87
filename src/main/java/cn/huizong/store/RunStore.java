package cn.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of a store, beside Batch's own record of how they went. */
public final class RunStore {
    private static final String FINISHED = "COMPLETED";

    private final JdbcClient jdbc;
    private final BatchSchema6 batch;

    public RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.batch = new BatchSchema6(jdbc);
    }

    /**
     * A run with how it went.
     *
     * @param run the run
     * @param status Batch's word for how it stands, such as {@code COMPLETED}; empty before it began
     * @param started when it began
     * @param summary what it found and made
     */
    public record Past(Run run, String status, Optional<LocalDateTime> started, RunSummary summary) {
        public boolean isFinished() {
            return status.equals(FINISHED);
        }
    }

    /** A run of ours, with the number of Batch's newest execution of it. */
    private record Row(Run run, Optional<Long> execution, RunSummary summary) {
        Past past(Map<Long, BatchSchema6.Execution> executions) {
            Optional<BatchSchema6.Standing> standing = execution
                    .flatMap(number -> Optional.ofNullable(executions.get(number)))
                    .map(BatchSchema6.Execution::standing);
            return new Past(
                    run,
                    standing.map(BatchSchema6.Standing::status).orElse(""),
                    standing.flatMap(BatchSchema6.Standing::started),
                    summary);
        }
    }

    /** The last runs, newest first. */
    public List<Past> last(int count) {
        return past(jdbc.sql("select * from run order by number desc limit ?")
                .param(count)
                .query((row, number) -> row(row))
                .list());
    }

    private List<Past> past(List<Row> rows) {
        LongSummaryStatistics range = rows.stream()
                .flatMap(row -> row.execution().stream())
                .mapToLong(Long::longValue)
                .summaryStatistics();
        Map<Long, BatchSchema6.Execution> executions = batch.executions(range.getMin(), range.getMax()).stream()
                .collect(Collectors.toMap(each -> each.standing().id(), Function.identity()));
        return rows.stream().map(row -> row.past(executions)).toList();
    }

    /** The day on which each run began. */
    public Map<Long, LocalDate> days() {
        Map<Long, LocalDate> days = new TreeMap<>();
        last(Integer.MAX_VALUE)
                .forEach(past ->
                        past.started().ifPresent(started -> days.put(past.run().number(), started.toLocalDate())));
        return days;
    }

    public Optional<Past> find(long number) {
        return past(jdbc.sql("select * from run where number = ?")
                        .param(number)
                        .query((row, position) -> row(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** Begins a run: the newest one again if it is the same and was never finished, else a new one. */
    public Run begin(String job, String settings, String inbox, String output) {
        Optional<Past> newest = last(1).stream().findFirst();
        Optional<Run> unfinished = newest.filter(past -> !past.isFinished())
                .map(Past::run)
                .filter(run -> run.job().equals(job) && run.settings().equals(settings));
        return unfinished.orElseGet(() ->
                add(new Run(newest.map(past -> past.run().number()).orElse(0L) + 1, job, settings, inbox, output)));
    }

    private Run add(Run run) {
        jdbc.sql("""
                insert into run (number, job, settings, inbox, output, files, fresh, gone, accepted, superseded,
                    duplicate, refused, errors, warnings, information)
                values (?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)""")
                .params(run.number(), run.job(), run.settings(), run.inbox(), run.output())
                .update();
        return run;
    }

    /** Ties a run to Batch's record of it. */
    public void started(long number, long execution) {
        jdbc.sql("update run set execution = ? where number = ?")
                .params(execution, number)
                .update();
    }

    public void summarize(long number, RunSummary summary) {
        jdbc.sql("""
                update run set files = ?, fresh = ?, gone = ?, accepted = ?, superseded = ?, duplicate = ?,
                    refused = ?, errors = ?, warnings = ?, information = ? where number = ?""")
                .params(
                        summary.files(),
                        summary.fresh(),
                        summary.gone(),
                        summary.accepted(),
                        summary.superseded(),
                        summary.duplicate(),
                        summary.refused(),
                        summary.errors(),
                        summary.warnings(),
                        summary.information(),
                        number)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Run(
                        row.getLong("number"),
                        row.getString("job"),
                        row.getString("settings"),
                        row.getString("inbox"),
                        row.getString("output")),
                Optional.ofNullable(row.getObject("execution", Long.class)),
                new RunSummary(
                        row.getInt("files"),
                        row.getInt("fresh"),
                        row.getInt("gone"),
                        row.getInt("accepted"),
                        row.getInt("superseded"),
                        row.getInt("duplicate"),
                        row.getInt("refused"),
                        row.getInt("errors"),
                        row.getInt("warnings"),
                        row.getInt("information")));
    }
}
