package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.roster.Roster;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Batch's record says of the years of a run. */
class PublishedYearsIT {
    @TempDir
    Path folder;

    @BeforeEach
    void threeYears() throws Exception {
        PlainReading.startAnew();
        Files.createDirectories(folder.resolve("in"));
        for (int year = 2019; year <= 2021; year++) {
            Files.writeString(folder.resolve("in/" + year + ".txt"), "甲局," + year + ",1");
        }
    }

    private JobRun.Result run(Progress progress) throws Exception {
        return JobRunIT.run(JobNames.NIGHTLY, JobRunIT.settings(folder), Roster.NONE, progress);
    }

    /** The parts of publishing in an attempt, with how they stand. */
    private List<String> parts(int attempt) throws SQLException {
        try (Connection store = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"), "sa", "");
                Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery("select step_name, status from batch_step_execution"
                        + " where step_name like '%:%' and job_execution_id = " + attempt + " order by step_name")) {
            List<String> parts = new ArrayList<>();
            while (row.next()) {
                parts.add(row.getString(1) + " " + row.getString(2));
            }
            return parts;
        }
    }

    private Path year(int year) {
        return folder.resolve("out/" + year);
    }

    /** The disk is away when a report of the second year goes by. */
    private static final class SecondReport implements Progress {
        private boolean publishing;
        private int reports;

        @Override
        public void begin(String step, int all) {
            publishing = step.equals(StepNames.PUBLISH);
        }

        @Override
        public void advance(int more) {
            reports += publishing ? more : 0;
            if (publishing && reports == 2) {
                throw new UncheckedIOException(new NoSuchFileException("/data/x", null, "gone"));
            }
        }
    }

    @Test
    void aYearThatFailsLeavesThoseBeforeItReleasedAndThoseAfterItAlone() throws Exception {
        JobRun.Result failed = run(new SecondReport());

        assertThat(failed.ending()).isEqualTo(JobRun.Ending.FAILED);
        assertThat(failed.fault()).hasValueSatisfying(fault -> assertThat(fault).contains("/data/x（gone）"));
        assertThat(parts(1))
                .containsExactly(
                        "release:2019 COMPLETED", "rollUp:2019 COMPLETED", "rollUp:2020 FAILED", "rollUp:2021 STOPPED");
        assertThat(year(2019)).exists();
        assertThat(year(2020)).doesNotExist();
        assertThat(year(2021)).doesNotExist();
    }

    @Test
    void theNextStartHasTheReportsOfTheYearsGoByThatAreLeftAndReleasesThem() throws Exception {
        run(new SecondReport());

        assertThat(run(Progress.SILENT).ending()).isEqualTo(JobRun.Ending.COMPLETED);

        assertThat(parts(2))
                .containsExactly(
                        "release:2020 COMPLETED",
                        "release:2021 COMPLETED",
                        "rollUp:2020 COMPLETED",
                        "rollUp:2021 COMPLETED");
        assertThat(year(2021).resolve("facts.csv")).exists();
    }

    @Test
    void aNightWithNothingNewHasNoYears() throws Exception {
        run(Progress.SILENT);

        assertThat(run(Progress.SILENT).ending()).isEqualTo(JobRun.Ending.COMPLETED);

        assertThat(parts(2)).isEmpty();
    }
}
