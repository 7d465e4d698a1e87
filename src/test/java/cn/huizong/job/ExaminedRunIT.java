package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.roster.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that breaks off when its reports are examined and its bodies are compared. */
class ExaminedRunIT {
    private static final String REPORTS_WITH_FINDINGS = "select count(distinct submission) from finding";
    private static final String FINDINGS = "select count(*) from finding";
    private static final String EXAMINED = "select count(*) from examined_report";

    @TempDir
    Path folder;

    private final List<String> examined = new CopyOnWriteArrayList<>();

    @BeforeEach
    void threeReports() throws Exception {
        PlainReading.startAnew();
        Files.createDirectories(folder.resolve("in"));
        file("a.txt", "甲局,2020,666");
        file("b.txt", "乙局,2020,2");
        file("c.txt", "丙局,2020,3");
        assertThat(run(Map.of(), new Told(false)).ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(count(FINDINGS)).isEqualTo(1);
        assertThat(count(EXAMINED)).isZero();
        PlainReading.examining = report -> examined.add(report.body().agency());
        file("a.txt", "甲局,2020,1");
        file("b.txt", "乙局,2020,666");
        file("c.txt", "丙局,2020,666");
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve("in").resolve(name), content);
    }

    private JobRun.Result run(Map<String, Object> options, Progress progress) throws Exception {
        return JobRunIT.run(JobNames.NIGHTLY, JobRunIT.settings(folder, options), Roster.NONE, progress);
    }

    private long count(String query) throws SQLException {
        try (Connection store = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"), "sa", "");
                Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Notes what is told of examining, and may break off when that is told. */
    private static final class Told implements Progress {
        private final boolean breaksOff;
        private final List<Object> changed = new ArrayList<>();

        Told(boolean breaksOff) {
            this.breaksOff = breaksOff;
        }

        @Override
        public void tell(String what, Object... figures) {
            if (what.equals(StepNames.EXAMINE)) {
                changed.addAll(List.of(figures));
                if (breaksOff) {
                    throw new IllegalStateException("broken off");
                }
            }
        }
    }

    private void breakOff() throws Exception {
        assertThat(run(Map.of(), new Told(true)).ending()).isEqualTo(JobRun.Ending.FAILED);
        // those that were replaced are examined too
        assertThat(examined).hasSize(6);
        assertThat(count(EXAMINED)).isEqualTo(6);
        examined.clear();
    }

    @Test
    void theFindingsAreThoseOfTheRunBeforeUntilTheBodiesAreCompared() throws Exception {
        breakOff();

        assertThat(count("select count(*) from finding f join submission s on s.id = f.submission"
                        + " where s.source = 'a.txt'"))
                .isEqualTo(1);
        assertThat(count(FINDINGS)).isEqualTo(1);
    }

    @Test
    void whatIsExaminedIsNotExaminedAgainAndEveryFindingIsThereOnce() throws Exception {
        breakOff();
        Told told = new Told(false);

        assertThat(run(Map.of(), told).ending()).isEqualTo(JobRun.Ending.COMPLETED);

        assertThat(examined).isEmpty();
        assertThat(told.changed).containsExactly(2);
        // with that of the report that was replaced, which no table lists
        assertThat(count(FINDINGS)).isEqualTo(3);
        assertThat(count(REPORTS_WITH_FINDINGS)).isEqualTo(3);
        assertThat(count(EXAMINED)).isZero();
        assertThat(Files.readAllLines(folder.resolve("out/2020/findings.csv"))).hasSize(3);
    }

    @Test
    void whatWasExaminedByOtherSettingsIsExaminedAgain() throws Exception {
        breakOff();
        Told told = new Told(false);

        assertThat(run(Map.of("region", "余姚市"), told).ending()).isEqualTo(JobRun.Ending.COMPLETED);

        assertThat(examined).hasSize(6);
        assertThat(told.changed).containsExactly(2);
        assertThat(count(FINDINGS)).isEqualTo(3);
    }
}
