package cn.huizong.job;

import cn.huizong.store.BatchSchema6;
import cn.huizong.store.DatabaseText;
import cn.huizong.store.Run;
import java.time.ZoneId;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What Batch is told of a run, so that its own tables answer what ran over what. A run is identified by its number alone: all
 * else follows from it, and a run that an earlier version began may be taken up although that told Batch less.
 */
final class RunParameters {
    /** The number of the run. */
    static final String RUN = "run";
    /** The folder that was read. */
    static final String INBOX = "inbox";
    /** The folder that was published into. */
    static final String OUTPUT = "output";
    /** The year that was published; 0 for all. */
    static final String YEAR = "year";
    /** A hash over the settings that make a run this one and not another, see {@code Settings.identity()}. */
    static final String SETTINGS = "settings";

    /** What Batch's column holds; a path may be longer. */
    private static final int MOST = 2500;

    private RunParameters() {}

    /**
     * The parameters of a run.
     *
     * @param year the year to publish; 0 for all
     */
    static JobParameters of(Run run, int year) {
        return new JobParametersBuilder()
                .addLong(RUN, run.number())
                .addString(INBOX, DatabaseText.of(run.inbox(), MOST), false)
                .addString(OUTPUT, DatabaseText.of(run.output(), MOST), false)
                .addLong(YEAR, (long) year, false)
                .addString(SETTINGS, run.fingerprint(), false)
                .addString(BatchSchema6.ZONE, ZoneId.systemDefault().getId(), false)
                .toJobParameters();
    }
}
