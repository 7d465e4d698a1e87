package cn.huizong.store;

import cn.huizong.store.RunAttempt.Ending;
import cn.huizong.store.RunAttempt.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The attempts at the runs of a store, by Batch's own record. Batch notes times without a zone, so each attempt notes the
 * zone of its process as a parameter; where it did not, that of this process is taken.
 */
public final class RunAttemptStore {
    /** The parameter of an attempt that holds the zone of its times. */
    public static final String ZONE = "zone";

    private static final int FAULT = 500;

    private final JdbcClient jdbc;
    private final boolean held;

    /**
     * Opens the record.
     *
     * @param held whether a run holds the store; if none does, what was never ended was broken off
     */
    public RunAttemptStore(JdbcClient jdbc, boolean held) {
        this.jdbc = jdbc;
        this.held = held;
    }

    /** The attempts at a run, in the order of time; none before its first began. */
    public List<RunAttempt> of(long run) {
        return jdbc.sql("""
                select e.*, z.parameter_value as zone,
                    (select max(newest.job_execution_id) from batch_job_execution newest) as newest
                from batch_job_execution e
                left join batch_job_execution_params z
                    on z.job_execution_id = e.job_execution_id and z.parameter_name = ?
                where e.job_instance_id in
                    (select own.job_instance_id from batch_job_execution own join run r
                        on r.execution = own.job_execution_id where r.number = ?)
                order by e.job_execution_id""")
                .params(ZONE, run)
                .query((row, number) -> attempt(row))
                .list();
    }

    /**
     * When a job last ended well, and after that when each later attempt began, of whatever job: it cannot have ended later,
     * though a clock that was ahead may have noted so. Empty if it never ended well.
     */
    public List<Instant> sinceLastSuccess(String job) {
        return jdbc.sql("""
                select case when e.job_execution_id = success.id then e.end_time else e.start_time end as moment,
                    z.parameter_value as zone
                from batch_job_execution e
                join (select max(s.job_execution_id) as id from batch_job_execution s
                        join batch_job_instance i on i.job_instance_id = s.job_instance_id
                        where i.job_name = ? and s.status = 'COMPLETED' and s.end_time is not null) success
                    on e.job_execution_id >= success.id
                left join batch_job_execution_params z
                    on z.job_execution_id = e.job_execution_id and z.parameter_name = ?
                order by e.job_execution_id""").params(job, ZONE).query((row, number) -> time(row, "moment", zone(row))).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private RunAttempt attempt(ResultSet row) throws SQLException {
        long execution = row.getLong("job_execution_id");
        boolean running = held && execution == row.getLong("newest");
        Ending ending = ending(row, running);
        ZoneId zone = zone(row);
        return new RunAttempt(
                ending,
                time(row, "start_time", zone),
                ended(row, ending, zone),
                ending == Ending.FAILED ? firstLine(row.getString("exit_message")) : "",
                stages(execution, running, zone));
    }

    /** The parts that a step is divided into are not steps of their own. */
    private List<Stage> stages(long execution, boolean running, ZoneId zone) {
        return jdbc.sql("""
                select * from batch_step_execution
                where job_execution_id = ? and step_name not like '%:%' order by step_execution_id""")
                .param(execution)
                .query((row, number) -> stage(row, running, zone))
                .list();
    }

    private static Stage stage(ResultSet row, boolean running, ZoneId zone) throws SQLException {
        Ending ending = ending(row, running);
        return new Stage(
                row.getString("step_name"),
                ending,
                time(row, "start_time", zone),
                ended(row, ending, zone),
                row.getLong("write_count"));
    }

    /** What recovery found unfinished is noted as failed, and still without a word on how it ended. */
    private static Ending ending(ResultSet row, boolean running) throws SQLException {
        String status = Optional.ofNullable(row.getString("status")).orElse("");
        String exit = Optional.ofNullable(row.getString("exit_code")).orElse("");
        return switch (status) {
            case "COMPLETED" -> Ending.COMPLETED;
            case "STOPPED" -> Ending.STOPPED;
            case "FAILED", "ABANDONED" -> exit.equals("FAILED") ? Ending.FAILED : Ending.BROKEN_OFF;
            default -> running ? Ending.RUNNING : Ending.BROKEN_OFF;
        };
    }

    /** The end that recovery notes is the time of the recovery. */
    private static Optional<Instant> ended(ResultSet row, Ending ending, ZoneId zone) throws SQLException {
        return ending == Ending.BROKEN_OFF ? Optional.empty() : time(row, "end_time", zone);
    }

    private static Optional<Instant> time(ResultSet row, String column, ZoneId zone) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(local -> local.atZone(zone).toInstant());
    }

    private static ZoneId zone(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        try {
            return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > FAULT ? line.substring(0, FAULT) + "…" : line;
    }
}
