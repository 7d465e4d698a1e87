package cn.huizong.cli;

import cn.huizong.job.JobRun;
import cn.huizong.store.RunSummary;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** How a run ended, for a log that programs read. At the level ERROR no file, cell or body is named. */
record RunLines(Messages messages) {
    private static final Logger LOG = LoggerFactory.getLogger(RunLines.class);

    void log(String job, JobRun.Result result, int code) {
        result.fault().ifPresent(fault -> of(LOG.atWarn(), job, result).log(fault));
        if (result.ending() == JobRun.Ending.COMPLETED) {
            figures(ended(LOG.atInfo(), job, result, code), result.summary()).log(messages.text("log.completed"));
        } else if (result.ending() == JobRun.Ending.STOPPED) {
            ended(LOG.atWarn(), job, result, code).log(messages.text("run.stopped"));
        } else {
            ended(LOG.atError(), job, result, code).log(messages.text("log.failed"));
        }
    }

    private static LoggingEventBuilder ended(LoggingEventBuilder line, String job, JobRun.Result result, int code) {
        return of(line, job, result)
                .addKeyValue("outcome", result.ending().name().toLowerCase(Locale.ROOT))
                .addKeyValue("exit_code", code);
    }

    private static LoggingEventBuilder of(LoggingEventBuilder line, String job, JobRun.Result result) {
        return line.addKeyValue("run", String.valueOf(result.number())).addKeyValue("job", job);
    }

    private static LoggingEventBuilder figures(LoggingEventBuilder line, RunSummary summary) {
        return line.addKeyValue("files", summary.files())
                .addKeyValue("read", summary.fresh())
                .addKeyValue("accepted", summary.accepted())
                .addKeyValue("superseded", summary.superseded())
                .addKeyValue("duplicate", summary.duplicate())
                .addKeyValue("refused", summary.refused())
                .addKeyValue("errors", summary.errors())
                .addKeyValue("warnings", summary.warnings())
                .addKeyValue("information", summary.information());
    }
}
