package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.StepNames;
import cn.huizong.job.JobNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What schedulers, databases and scripts of others hold on to; a change here breaks them. */
class CommandContractTests {
    @Test
    void exitCodesStay() {
        assertThat(List.of(ExitCode.CLEAN, ExitCode.FAILED, ExitCode.USAGE, ExitCode.FINDINGS))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void jobAndStepNamesStay() {
        assertThat(JobNames.ALL).containsExactly("yearly-consolidation", "nightly");
        assertThat(List.of(
                        StepNames.TAKE_STOCK,
                        StepNames.INGEST,
                        StepNames.SETTLE,
                        StepNames.EXAMINE,
                        StepNames.COMPARE,
                        StepNames.PUBLISH))
                .containsExactly("takeStock", "ingest", "settle", "examine", "compare", "publish");
    }

    @Test
    void tableNamesStay() throws IOException {
        String schema = Files.readString(Path.of("src/main/resources/db/migration/common/V2__reports.sql"));
        assertThat(Pattern.compile("create table if not exists (\\w+)")
                        .matcher(schema)
                        .results())
                .extracting(found -> found.group(1))
                .containsExactly("run", "submission", "report", "finding");
    }
}
