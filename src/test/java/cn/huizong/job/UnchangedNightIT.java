package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.roster.Roster;
import cn.huizong.store.FileLook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night costs to which nothing happened, and that nothing is taken for unchanged that is not. */
class UnchangedNightIT {
    private static final FileTime LAST_YEAR = FileTime.from(Instant.parse("2025-12-31T08:00:00Z"));

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    /** Whether the store was copied before the run came to its end. */
    private boolean copied;

    @BeforeEach
    void fill() throws Exception {
        PlainReading.startAnew();
        Files.createDirectories(folder.resolve("in"));
        file("a.txt", "甲局,2020,1");
        file("b.txt", "乙局,2021,2");
        file("c.txt", "乱");
    }

    private Path file(String name, String content) throws Exception {
        Path file = Files.writeString(folder.resolve("in").resolve(name), content);
        return Files.setLastModifiedTime(file, LAST_YEAR);
    }

    private JobRun.Result run() throws Exception {
        return run(Map.of());
    }

    private JobRun.Result run(Map<String, Object> others) throws Exception {
        told.clear();
        copied = false;
        PlainReading.READ.clear();
        Progress progress = new Progress() {
            @Override
            public void begin(String step, int all) {}

            @Override
            public void advance(int more) {}

            @Override
            public void end() {}

            @Override
            public void tell(String what, Object... numbers) {
                told.add(what);
                copied |= Files.exists(folder.resolve("store.mv.db.before"));
            }
        };
        JobRun.Result result = JobRunIT.run(JobNames.NIGHTLY, JobRunIT.settings(folder, others), Roster.NONE, progress);
        assertThat(result.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        return result;
    }

    private String facts(int year) throws Exception {
        return Files.readString(folder.resolve("out/" + year + "/facts.csv"));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"), "sa", "");
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    /** As where a file system tells no more than size and time: what was done to a file since does not show. */
    private void blind(Path file) throws Exception {
        sql("update submission set looked = '" + FileLook.of(file).text() + "' where place = '" + file.getFileName()
                + "'");
        sql("delete from mark where name = 'unchanged'");
    }

    @Test
    void nothingIsOpenedSettledOrExaminedAndTheStoreIsNotCopied() throws Exception {
        JobRun.Result first = run();
        assertThat(copied).isTrue();
        JobRun.Result night = run();

        assertThat(told)
                .containsExactly(
                        StepNames.TAKE_STOCK + ".same",
                        StepNames.SETTLE + ".same",
                        StepNames.EXAMINE + ".same",
                        StepNames.PUBLISH);
        assertThat(copied).isFalse();
        assertThat(night.number()).isEqualTo(2);
        assertThat(night.summary()).isEqualTo(first.summary().withoutFresh());
        assertThat(night.years()).containsExactly(2020, 2021).isEqualTo(first.years());
        assertThat(night.refused())
                .extracting(stored -> stored.submission().source())
                .containsExactly("c.txt");
    }

    @Test
    void anotherSettingOrRosterIsNoUnchangedNight() throws Exception {
        run();
        run(Map.of("region", "余姚市"));
        assertThat(told).contains(StepNames.TAKE_STOCK, StepNames.SETTLE);
        assertThat(PlainReading.READ).isEmpty();
    }

    @Test
    void whatComesWithAYearIsMadeWhenItsSettingChanges() throws Exception {
        run();
        run(Map.of("charts", true, "office", true));
        assertThat(folder.resolve("out/2020/charts")).isNotEmptyDirectory();
        assertThat(folder.resolve("out/2020/office")).isNotEmptyDirectory();
        run();
        assertThat(folder.resolve("out/2020/charts")).doesNotExist();
        assertThat(folder.resolve("out/2020/office")).doesNotExist();
    }

    @Test
    void aNewFileIsReadAndTheOthersAreNotOpened() throws Exception {
        run();
        Path hidden = file("b.txt", "乙局,2021,3");
        blind(hidden);
        file("d.txt", "丁局,2020,4");
        JobRun.Result night = run();

        assertThat(night.summary().fresh()).isEqualTo(1);
        assertThat(PlainReading.READ).containsExactly("d.txt");
        assertThat(copied).isTrue();
    }

    @Test
    void aChangeInPlaceOfTheSameSizeAndTimeIsFoundByTheFullLook() throws Exception {
        run();
        Path file = file("a.txt", "甲局,2020,7");
        blind(file);
        assertThat(run().summary().fresh()).isZero();
        assertThat(facts(2020)).contains(",1,").doesNotContain(",7,");

        assertThat(run(Map.of("full-look", 1)).summary().fresh()).isEqualTo(1);
        assertThat(facts(2020)).contains(",7,");
    }

    @Test
    void theFullLookComesByItselfAfterSomeRuns() throws Exception {
        Map<String, Object> third = Map.of("full-look", 3);
        run(third);
        blind(file("a.txt", "甲局,2020,7"));
        assertThat(run(third).summary().fresh()).isZero();
        assertThat(run(third).summary().fresh()).isZero();
        assertThat(run(third).summary().fresh()).isEqualTo(1);
    }

    @Test
    void aChangeInPlaceShowsAtOnceWhereTheFileSystemTells() throws Exception {
        run();
        Path file = file("a.txt", "甲局,2020,7");
        int expected = FileLook.of(file).changed().isPresent() ? 1 : 0;
        assertThat(run().summary().fresh()).isEqualTo(expected);
    }

    /** A file whose time is not clearly past is looked into every night: the next change may have the same time. */
    @Test
    void aFileOfTheSameMomentIsLookedIntoAtOnce() throws Exception {
        FileTime soon = FileTime.from(Instant.now().plusSeconds(3600));
        Files.setLastModifiedTime(folder.resolve("in/a.txt"), soon);
        run();
        Files.setLastModifiedTime(file("a.txt", "甲局,2020,7"), soon);
        assertThat(run().summary().fresh()).isEqualTo(1);
        assertThat(facts(2020)).contains(",7,");
    }

    @Test
    void aPublishedFileThatWasTouchedIsPutRight() throws Exception {
        run();
        run();
        Path published = folder.resolve("out/2020/bodies.csv");
        byte[] before = Files.readAllBytes(published);
        FileTime time = Files.getLastModifiedTime(published);
        byte[] other = before.clone();
        other[other.length - 3] = '9';
        Files.write(published, other);
        Files.setLastModifiedTime(published, time);
        run();
        assertThat(Files.readAllBytes(published)).isEqualTo(before);
        Files.delete(published);
        run();
        assertThat(Files.readAllBytes(published)).isEqualTo(before);
        run();
        assertThat(told).contains(StepNames.TAKE_STOCK + ".same");
    }

    @Test
    void aStoreThatWasPutBackLooksAgain() throws Exception {
        run();
        Files.copy(folder.resolve("store.mv.db"), folder.resolve("kept"));
        file("a.txt", "甲局,2020,7");
        run(Map.of("full-look", 1));
        Files.delete(folder.resolve("store.mv.db"));
        Files.move(folder.resolve("kept"), folder.resolve("store.mv.db"));

        assertThat(run(Map.of("full-look", 1)).summary().fresh()).isEqualTo(1);
        assertThat(facts(2020)).contains(",7,");
    }

    @Test
    void aRunThatBreaksOffLeavesNothingThatStands() throws Exception {
        run();
        file("d.txt", "丁局,2020,4");
        PlainReading.examining = report -> {
            throw new IllegalStateException("made up");
        };
        JobRun.Result broken =
                JobRunIT.run(JobNames.NIGHTLY, JobRunIT.settings(folder, Map.of()), Roster.NONE, Progress.SILENT);
        assertThat(broken.ending()).isEqualTo(JobRun.Ending.FAILED);
        Files.delete(folder.resolve("in/d.txt"));
        PlainReading.startAnew();
        run();
        assertThat(told).contains(StepNames.TAKE_STOCK, StepNames.SETTLE).doesNotContain(StepNames.SETTLE + ".same");
    }
}
