package cn.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Spring Batch's own record of its jobs, read by SQL, since asking how a run went must not start Spring. No other class knows
 * these tables, and this one only reads them. They are Batch's to change: {@code BatchSchema6Tests} holds the columns.
 */
public final class BatchSchema6 {
    /** The parameter of an execution that holds the zone of its times, which Batch notes without one. */
    public static final String ZONE = "zone";

    private static final String OPEN = "status in ('STARTING', 'STARTED', 'STOPPING')";
    private static final String EXECUTION = """
            select e.*, z.parameter_value as zone from batch_job_execution e
            left join batch_job_execution_params z
                on z.job_execution_id = e.job_execution_id and z.parameter_name = '%s'
            """.formatted(ZONE);

    private final JdbcClient jdbc;

    public BatchSchema6(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any run was ever noted; also asked of a store whose tables are not all there. */
    boolean hasRuns() {
        try {
            return jdbc.sql("select count(*) from batch_job_execution")
                            .query(Long.class)
                            .single()
                    > 0;
        } catch (BadSqlGrammarException e) {
            return false;
        }
    }

    /**
     * How a job's execution or a step of it stands.
     *
     * @param id its number
     * @param status Batch's word, such as {@code COMPLETED}
     * @param exitCode Batch's word for how it ended, or that of whoever ended it
     * @param exitMessage why it failed; empty if it did not
     * @param started when it began, by the clock of its process
     * @param ended when it ended, likewise
     */
    record Standing(
            long id,
            String status,
            String exitCode,
            String exitMessage,
            Optional<LocalDateTime> started,
            Optional<LocalDateTime> ended) {
        private static Standing of(ResultSet row, String id) throws SQLException {
            return new Standing(
                    row.getLong(id),
                    text(row, "status"),
                    text(row, "exit_code"),
                    text(row, "exit_message"),
                    Optional.ofNullable(row.getObject("start_time", LocalDateTime.class)),
                    Optional.ofNullable(row.getObject("end_time", LocalDateTime.class)));
        }

        private static String text(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getString(column)).orElse("");
        }
    }

    /** An execution of a job, with the zone that it noted. */
    record Execution(Standing standing, Optional<String> zone) {
        private static Execution of(ResultSet row) throws SQLException {
            return new Execution(Standing.of(row, "job_execution_id"), Optional.ofNullable(row.getString("zone")));
        }
    }

    /** A step of an execution, with how many items it wrote. */
    record Step(Standing standing, String name, long written) {}

    /** The executions from one number to another, both included. */
    List<Execution> executions(long first, long last) {
        return jdbc.sql(EXECUTION + "where e.job_execution_id between ? and ? order by e.job_execution_id")
                .params(first, last)
                .query((row, number) -> Execution.of(row))
                .list();
    }

    /** All executions of the job instance that one of them belongs to, in the order of time. */
    List<Execution> executionsOfSameInstance(long execution) {
        return jdbc.sql(EXECUTION + """
                where e.job_instance_id =
                    (select own.job_instance_id from batch_job_execution own where own.job_execution_id = ?)
                order by e.job_execution_id""")
                .param(execution)
                .query((row, number) -> Execution.of(row))
                .list();
    }

    /** The last execution of a job that ended well, and all later ones of whatever job; none if it never ended well. */
    List<Execution> sinceLastSuccess(String job) {
        return jdbc.sql(EXECUTION + """
                where e.job_execution_id >=
                    (select max(s.job_execution_id) from batch_job_execution s
                        join batch_job_instance i on i.job_instance_id = s.job_instance_id
                        where i.job_name = ? and s.status = 'COMPLETED' and s.end_time is not null)
                order by e.job_execution_id""")
                .param(job)
                .query((row, number) -> Execution.of(row))
                .list();
    }

    /** The number of the newest execution of any job. */
    Optional<Long> newestExecution() {
        return jdbc.sql("select max(job_execution_id) from batch_job_execution")
                .query(Long.class)
                .optional();
    }

    /** The steps of an execution in the order of time; the partitions of a step are not steps of their own. */
    List<Step> steps(long execution) {
        return jdbc.sql("""
                select * from batch_step_execution
                where job_execution_id = ? and step_name not like '%:%' order by step_execution_id""")
                .param(execution)
                .query((row, number) -> new Step(
                        Standing.of(row, "step_execution_id"), row.getString("step_name"), row.getLong("write_count")))
                .list();
    }

    /** How far the partitions of a step are in an execution of its job. */
    public PartitionProgress partitions(long execution, String step) {
        return jdbc.sql("select coalesce(sum(case when " + OPEN + """
                 then 1 else 0 end), 0) as unended, coalesce(sum(write_count), 0) as written,
                    coalesce(sum(version), 0) as steps,
                    (select count(*) from batch_job_execution
                        where job_execution_id = :execution and status in ('STOPPING', 'STOPPED')) as stopping
                from batch_step_execution where job_execution_id = :execution and step_name like :parts""")
                .param("execution", execution)
                .param("parts", step + ":%")
                .query((row, number) -> new PartitionProgress(
                        row.getInt("unended"),
                        row.getLong("written"),
                        row.getLong("steps"),
                        row.getInt("stopping") > 0))
                .single();
    }
}
