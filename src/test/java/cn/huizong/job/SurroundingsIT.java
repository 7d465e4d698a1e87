package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.inbox.Inbox;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoreAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around a run: once it has passed, the next run stands where an undisturbed one does, or says what it needs. */
class SurroundingsIT {
    private static final int FILES = 12;
    private static final String EMPTY = "少了 " + FILES + " 个，可能是共享文件夹没有挂上";

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        PlainReading.startAnew();
        reports(folder);
    }

    private static void reports(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(folder.resolve("in/%02d.txt".formatted(i)), "第" + i + "局,2020," + (i + 1));
        }
    }

    private JobRun.Result run() throws Exception {
        return run(Map.of());
    }

    private JobRun.Result run(Map<String, Object> others) throws Exception {
        return run(others, Progress.SILENT);
    }

    private JobRun.Result run(Map<String, Object> others, Progress progress) throws Exception {
        Settings settings = JobRunIT.settings(folder, others);
        return JobRunIT.run(JobNames.NIGHTLY, settings, Roster.NONE, progress);
    }

    /** The tables of the year. */
    private static Map<String, String> tables(Path folder) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("out/2020"))) {
            for (Path file : files.filter(SurroundingsIT::isAsOfToday).toList()) {
                tables.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return tables;
    }

    /** What changed since an earlier release is no figure of the year. */
    private static boolean isAsOfToday(Path file) {
        return file.toString().endsWith(".csv") && !file.endsWith("restatement.csv");
    }

    /** What a run over the same inbox publishes to which nothing happens. */
    private Map<String, String> undisturbed() throws Exception {
        Path quiet = folder.resolve("quiet");
        PlainReading.startAnew();
        reports(quiet);
        JobRunIT.run(JobNames.NIGHTLY, JobRunIT.settings(quiet, Map.of()), Roster.NONE, Progress.SILENT);
        return tables(quiet);
    }

    private void move(String from, String to) {
        try {
            Files.move(folder.resolve(from), folder.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A share that falls off leaves its mount point behind. */
    private void away() {
        move("in", "away");
        try {
            Files.createDirectory(folder.resolve("in"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void back() throws IOException {
        Files.delete(folder.resolve("in"));
        move("away", "in");
    }

    @Test
    void aShareThatFallsOffWhileItIsReadRefusesNothing() throws Exception {
        PlainReading.before = source -> {
            if (!Files.exists(folder.resolve("away"))) {
                away();
            }
        };
        JobRun.Result first = run();
        PlainReading.before = source -> {};
        JobRun.Result second = run();
        back();
        JobRun.Result third = run();

        assertThat(first.fault().orElseThrow()).contains("收件夹不在了，或是空的");
        assertThat(second.fault().orElseThrow()).contains(EMPTY, "--most-gone=100");
        assertThat(third.refused()).isEmpty();
        assertThat(third.summary().accepted()).isEqualTo(FILES);
        assertThat(tables(folder)).isEqualTo(undisturbed());
    }

    @Test
    void anEmptyMountPointStopsTheRunAndIsObeyedIfItIsMeant() throws Exception {
        run();
        Map<String, String> before = tables(folder);
        away();
        JobRun.Result stopped = run();
        assertThat(stopped.ending()).isEqualTo(JobRun.Ending.FAILED);
        assertThat(stopped.fault().orElseThrow()).contains(EMPTY);
        assertThat(tables(folder)).isEqualTo(before);

        JobRun.Result meant = run(Map.of("most-gone", 100));
        assertThat(meant.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(meant.summary().accepted()).isEqualTo(FILES);

        back();
        assertThat(run().summary().accepted()).isEqualTo(FILES);
        assertThat(tables(folder)).isEqualTo(before);
    }

    @Test
    void halfAnInboxGoneStopsTheRunAndFilesMovedWithinItDoNot() throws Exception {
        run();
        Files.createDirectories(folder.resolve("in/县"));
        for (int i = 0; i < 6; i++) {
            move("in/%02d.txt".formatted(i), "in/县/%02d.txt".formatted(i));
        }
        assertThat(run().ending()).isEqualTo(JobRun.Ending.COMPLETED);
        move("in/县", "county");
        assertThat(run().fault().orElseThrow()).contains("现在少了 6 个");
        move("county", "in/县");
        assertThat(run().summary().accepted()).isEqualTo(FILES);
    }

    /** A file that cannot be opened for a night is counted as it was. */
    @Test
    void whatWasReadOfAFileStandsWhileItCannotBeOpened() throws Exception {
        run();
        Map<String, String> before = tables(folder);
        List<String> told = new ArrayList<>();
        run(Map.of("full-look", 1), flickering("in/03.txt", told));

        assertThat(told).contains(StepNames.TAKE_STOCK + ".unopened [1]");
        assertThat(tables(folder)).isEqualTo(before);
        run();
        assertThat(tables(folder)).isEqualTo(before);
    }

    @Test
    void aFileThatCouldNotBeOpenedAtFirstIsAsIfItHadBeen() throws Exception {
        JobRun.Result first = run(Map.of(), flickering("in/03.txt", new ArrayList<>()));
        JobRun.Result second = run();

        assertThat(first.refused())
                .extracting(stored -> stored.submission().source())
                .containsExactly("03.txt");
        assertThat(second.refused()).isEmpty();
        assertThat(tables(folder)).isEqualTo(undisturbed());
    }

    /** Takes a file away after the inbox was listed, and gives it back once it was looked for. */
    private Progress flickering(String file, List<String> told) {
        return new Progress() {
            @Override
            public void begin(String step, int all) {
                if (step.equals(StepNames.TAKE_STOCK)) {
                    move(file, "aside.txt");
                }
            }

            @Override
            public void advance(int more) {}

            @Override
            public void end() {
                if (Files.exists(folder.resolve("aside.txt"))) {
                    move("aside.txt", file);
                }
            }

            @Override
            public void tell(String what, Object... numbers) {
                told.add(what + " " + List.of(numbers));
            }
        };
    }

    @Test
    void whatOnlyTheMachineCouldNotDoIsTriedByLaterRunsButNotForEver() throws Exception {
        Consumer<String> small = source -> {
            if (source.equals("05.txt")) {
                throw new OutOfMemoryError("made up");
            }
        };
        PlainReading.before = small;
        for (int night = 1; night <= 3; night++) {
            JobRun.Result result = run();
            assertThat(result.refused())
                    .extracting(stored -> stored.settled().reason())
                    .containsExactly("读取需要的内存超过程序可用的内存，请压缩其中的图片或拆分后再报送");
            assertThat(PlainReading.READ).hasSize(FILES - 1);
        }
        PlainReading.before = source -> {};
        assertThat(run().summary().fresh()).isZero();
        // another limit is another try
        JobRun.Result other = run(Map.of("limits.seconds", 30));
        assertThat(other.refused()).isEmpty();
        assertThat(tables(folder)).isEqualTo(undisturbed());
    }

    @Test
    @Timeout(120)
    void aReaderStarvedForANightRefusesNobodyTheNext() throws Exception {
        PlainReading.before = source -> {
            if (source.equals("05.txt")) {
                slow();
            }
        };
        JobRun.Result starved = run(Map.of("limits.seconds", 1));
        PlainReading.before = source -> {};
        JobRun.Result next = run(Map.of("limits.seconds", 1));

        assertThat(starved.refused()).hasSize(1);
        assertThat(next.refused()).isEmpty();
        assertThat(tables(folder)).isEqualTo(undisturbed());
    }

    private static void slow() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reading anew by other limits may fail; what was read by the old ones is no worse for it. */
    @Test
    void aTroubleWhileAFileIsReadAnewTakesNothingOutOfATotal() throws Exception {
        run();
        Map<String, String> before = tables(folder);
        PlainReading.before = source -> {
            if (source.equals("05.txt")) {
                throw new OutOfMemoryError("made up");
            }
        };
        JobRun.Result again = run(Map.of("limits.seconds", 30));
        assertThat(again.summary().fresh()).isEqualTo(FILES);
        assertThat(again.summary().accepted()).isEqualTo(FILES);
        assertThat(tables(folder)).isEqualTo(before);
    }

    private JobRun.Result begin(Map<String, Object> others, StartingPoint.Told told) throws Exception {
        Settings settings = JobRunIT.settings(folder, others);
        return new JobRun(
                        JobNames.NIGHTLY,
                        settings,
                        Roster.NONE,
                        StoreAddress.of(settings.store(), Map.of()),
                        Progress.SILENT)
                .reportsBy(PlainReading.class)
                .beginning(told)
                .run();
    }

    private static StartingPoint.Told movedFrom(Path inbox) {
        return new StartingPoint.Told(Optional.of(new Inbox(inbox, List.of()).name()), false, false);
    }

    private Path publishedAt(int year) {
        return folder.resolve("out/" + year);
    }

    @Test
    void anInboxThatHasMovedIsToldAndGoesOnWhereItIsNow() throws Exception {
        run();
        Map<String, String> before = tables(folder);
        move("in", "moved");
        Map<String, Object> there = Map.of("input", folder.resolve("moved").toString());

        JobRun.Result stopped = run(there);
        assertThat(stopped.ending()).isEqualTo(JobRun.Ending.FAILED);
        assertThat(stopped.fault().orElseThrow())
                .contains("12 个文件有 12 个以前是从", "--moved-from=" + folder.resolve("in"), "--begin-anew");
        assertThat(tables(folder)).isEqualTo(before);

        assertThatThrownBy(() -> begin(there, movedFrom(folder.resolve("never"))))
                .hasMessageContaining("never");

        for (int i = 0; i < 2; i++) {
            JobRun.Result moved = begin(there, movedFrom(folder.resolve("in")));
            assertThat(moved.ending()).isEqualTo(JobRun.Ending.COMPLETED);
            assertThat(moved.summary().fresh()).isZero();
            assertThat(moved.summary().accepted()).isEqualTo(FILES);
            assertThat(tables(folder)).isEqualTo(before);
        }
        assertThat(run(there).summary().accepted()).isEqualTo(FILES);
    }

    /** The new place was tried before the files were there. */
    @Test
    void anInboxThatMovedToAPlaceThatWasEmptyAtFirstGoesOnToo() throws Exception {
        run();
        Map<String, String> before = tables(folder);
        Map<String, Object> there = Map.of("input", folder.resolve("moved").toString());
        Files.createDirectories(folder.resolve("moved"));
        assertThat(run(there).ending()).isEqualTo(JobRun.Ending.COMPLETED);
        Files.delete(folder.resolve("moved"));
        move("in", "moved");

        JobRun.Result moved = begin(there, movedFrom(folder.resolve("in")));

        assertThat(moved.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(moved.summary().accepted()).isEqualTo(FILES);
        assertThat(tables(folder)).isEqualTo(before);
    }

    @Test
    void aSecondInboxIsABeginningIfItHoldsOtherFilesOrIsSaidToBe() throws Exception {
        run();
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("other/a.txt"), "别局,2020,1");
        Map<String, Object> other = Map.of(
                "input",
                folder.resolve("other").toString(),
                "output",
                folder.resolve("out2").toString());
        assertThat(run(other).summary().accepted()).isEqualTo(1);

        Files.createDirectories(folder.resolve("copy"));
        Files.copy(folder.resolve("in/01.txt"), folder.resolve("copy/01.txt"));
        Map<String, Object> copy = Map.of(
                "input",
                folder.resolve("copy").toString(),
                "output",
                folder.resolve("out3").toString());
        assertThat(run(copy).fault().orElseThrow()).contains("1 个文件有 1 个以前是从");
        assertThat(begin(copy, new StartingPoint.Told(Optional.empty(), true, false))
                        .summary()
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void aStoreThatWasLostIsNoBeginning() throws Exception {
        run();
        Map<String, String> before = tables(folder);
        Files.delete(folder.resolve("store.mv.db"));
        assertThatThrownBy(this::run)
                .hasMessageContaining("里已有 2020 的发布，数据库却是空的")
                .hasMessageContaining("--begin-anew");
        // a file of length zero is the same to H2
        Files.write(folder.resolve("store.mv.db"), new byte[0]);
        assertThatThrownBy(this::run).hasMessageContaining("数据库却是空的");
        assertThat(tables(folder)).isEqualTo(before);

        assertThat(begin(Map.of(), new StartingPoint.Told(Optional.empty(), true, false))
                        .ending())
                .isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(publishedAt(2020)).isDirectory();
        assertThat(tables(folder)).isEqualTo(before);
    }

    /** The yearly command, typed without a file that the nightly one has in its settings, took its corrections back. */
    @Test
    void whatTheOfficeHadDecidedIsNotLeftOutInSilence() throws Exception {
        Path corrections = folder.resolve("corrections.csv");
        Files.writeString(corrections, "x");
        Map<String, Object> decided = Map.of("corrections", corrections.toString());
        List<String> told = new ArrayList<>();
        run(decided, telling(told));
        Map<String, String> before = tables(folder);

        assertThatThrownBy(this::run)
                .hasMessageContaining("用了 corrections，这次没有给出")
                .hasMessageContaining("--drop-decisions");
        assertThat(tables(folder)).isEqualTo(before);
        assertThat(told).noneMatch(line -> line.startsWith("decisions"));

        Files.writeString(corrections, "y");
        run(decided, telling(told));
        assertThat(told).contains("decisions [corrections]");

        StartingPoint.Told dropping = new StartingPoint.Told(Optional.empty(), false, true);
        assertThat(begin(Map.of(), dropping).ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(run().ending()).isEqualTo(JobRun.Ending.COMPLETED);
    }

    private static Progress telling(List<String> told) {
        return new Progress() {
            @Override
            public void tell(String what, Object... numbers) {
                told.add(what + " " + List.of(numbers));
            }
        };
    }
}
