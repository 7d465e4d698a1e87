package cn.huizong.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of a step that workers have in hand, in Batch's own record. */
public final class PartitionStore {
    private static final String OPEN = "status in ('STARTING', 'STARTED', 'STOPPING')";

    private final JdbcClient jdbc;

    public PartitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far the parts of a step are.
     *
     * @param open how many are not ended
     * @param written how many items are stored
     * @param steps grows with everything that a worker does
     * @param stopping whether the job is to stop
     */
    public record Standing(int open, long written, long steps, boolean stopping) {
        /** Before anything began. */
        public static final Standing NONE = new Standing(0, 0, 0, false);
    }

    /** How far the parts of a step are in an execution of its job. */
    public Standing standing(long execution, String step) {
        return jdbc.sql("select coalesce(sum(case when " + OPEN + """
                 then 1 else 0 end), 0) as unended, coalesce(sum(write_count), 0) as written,
                    coalesce(sum(version), 0) as steps,
                    (select count(*) from batch_job_execution
                        where job_execution_id = :execution and status in ('STOPPING', 'STOPPED')) as stopping
                from batch_step_execution where job_execution_id = :execution and step_name like :parts""")
                .param("execution", execution)
                .param("parts", step + ":%")
                .query((row, number) -> new Standing(
                        row.getInt("unended"),
                        row.getLong("written"),
                        row.getLong("steps"),
                        row.getInt("stopping") > 0))
                .single();
    }

    /**
     * Ends the parts that are still open. A worker that has one in hand cannot store its chunk any more, because the chunk's
     * transaction asks for the version of the row that it knows.
     */
    public void close(long execution, String step, String status) {
        jdbc.sql("update batch_step_execution set status = ?, exit_code = ?, version = version + 1"
                        + " where job_execution_id = ? and step_name like ? and " + OPEN)
                .params(status, status, execution, step + ":%")
                .update();
    }
}
