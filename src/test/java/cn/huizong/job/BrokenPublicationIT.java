package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.harness.JavaCommand;
import cn.huizong.harness.Postgres;
import cn.huizong.job.KilledPublication.Point;
import cn.huizong.publish.folder.PackedFolder;
import cn.huizong.roster.Roster;
import cn.huizong.roster.file.RosterFile;
import cn.huizong.store.StoreAddress;
import cn.huizong.store.VintageStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A publication that is broken off: whatever anybody saw in the output is a release under its number, in the store with just
 * these files, and no number is given twice. A roster with one name more changes every year, and without it they are as before.
 */
class BrokenPublicationIT {
    private static final List<Integer> YEARS = List.of(2019, 2020);

    /** The same for every test, as a store knows its inbox by it. */
    @TempDir
    static Path folder;

    /** What the first run of all made, which most tests begin with. */
    @TempDir
    static Path begun;

    private static final Map<String, Map<String, String>> SEEN_FIRST = new TreeMap<>();

    @TempDir
    Path aside;

    private StoreAddress address;

    /** Whether a release holds pictures and office papers, which cost most of a run over few reports. */
    private String whole = "false";

    /** Every folder that stood in the output, by year and number, with all its files. */
    private final Map<String, Map<String, String>> seen = new TreeMap<>();

    @BeforeEach
    void beginWithAFirstRelease() throws Exception {
        PlainReading.startAnew();
        address = StoreAddress.of("jdbc:h2:file:" + folder.resolve("store"), Map.of());
        if (SEEN_FIRST.isEmpty()) {
            Files.createDirectories(folder.resolve("in"));
            Files.writeString(folder.resolve("in/a.txt"), "甲局,2019,1");
            Files.writeString(folder.resolve("in/b.txt"), "甲局,2020,2");
            Files.writeString(folder.resolve("second.csv"), "agency,region\n甲局,甲市\n乙局,甲市\n");
            Files.writeString(folder.resolve("third.csv"), "agency,region\n甲局,甲市\n丙局,甲市\n");
            finish("");
            FileSystemUtils.copyRecursively(folder, begun);
            SEEN_FIRST.putAll(seen);
        }
        putBack(begun, SEEN_FIRST);
    }

    /** For a test of what was never published before. */
    private void beginWithNothing() throws IOException {
        clear();
        seen.clear();
    }

    private static void clear() throws IOException {
        for (String part : List.of("out", "store.mv.db")) {
            FileSystemUtils.deleteRecursively(folder.resolve(part));
        }
    }

    private JobRun.Result run(String roster) throws Exception {
        return run(roster, new AtReport(0, () -> {}));
    }

    private JobRun.Result run(String roster, Progress progress) throws Exception {
        String file = roster.isEmpty() ? "" : folder.resolve(roster).toString();
        JobRun.Result result = new JobRun(
                        JobNames.NIGHTLY,
                        JobRunIT.settings(folder, Map.of("roster", file, "charts", whole, "office", whole)),
                        file.isEmpty() ? Roster.NONE : new RosterFile(Path.of(file)).read(),
                        address,
                        progress)
                .reportsBy(PlainReading.class)
                .run();
        look();
        return result;
    }

    private void finish(String roster) throws Exception {
        assertThat(run(roster).ending()).isEqualTo(JobRun.Ending.COMPLETED);
    }

    private void kill(Point point, String roster) throws Exception {
        Process process = new ProcessBuilder(JavaCommand.of(
                        KilledPublication.class,
                        List.of(
                                folder.toString(),
                                address.url(),
                                address.user(),
                                point.name(),
                                folder.resolve(roster).toString(),
                                whole)))
                .redirectErrorStream(true)
                .redirectOutput(aside.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(aside.resolve("log")))
                .isEqualTo(137);
        look();
    }

    /** Notes what stands in the output; what stood under a number before is the same. */
    private void look() {
        for (int year : YEARS) {
            Path standing = folder.resolve("out/" + year);
            if (Files.exists(standing)) {
                Map<String, String> files = files(standing);
                Map<String, String> before = seen.putIfAbsent(year + "-" + number(year), files);
                assertThat(before == null ? files : before).isEqualTo(files);
            }
        }
    }

    private int number(int year) {
        return files(folder.resolve("out/" + year))
                .get("datapackage.json")
                .lines()
                .filter(line -> line.contains("\"release\""))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path).toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Holds the store to so many releases of each year, the last ones standing in the output, and to all that was seen. */
    private void assertReleases(int of2019, int of2020) throws Exception {
        Map<Integer, Integer> expected = Map.of(2019, of2019, 2020, of2020);
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), "")) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            String inbox = jdbc.sql("select max(inbox) from vintage")
                    .query(String.class)
                    .single();
            VintageStore store = new VintageStore(jdbc);
            Map<String, Map<String, String>> kept = new TreeMap<>();
            for (int year : YEARS) {
                int last = expected.get(year);
                assertThat(store.of(inbox, year))
                        .extracting(VintageStore.Kept::number)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, last).boxed().toList());
                assertThat(number(year)).isEqualTo(last);
                for (int number = 1; number <= last; number++) {
                    int given = number;
                    Path unpacked = new PackedFolder(() -> store.open(inbox, year, given))
                            .unpack(aside.resolve("unpacked"), year + "-" + number);
                    kept.put(year + "-" + number, files(unpacked));
                }
            }
            assertThat(kept).isEqualTo(seen);
        }
        assertThat(folder.resolve("out/.2020.old")).doesNotExist();
    }

    /** The release of 2020 came so far as to be one. */
    private static boolean isGiven(Point point) {
        return point.compareTo(Point.KEPT) >= 0;
    }

    /** Next comes a run over the same, over something else, and over what was before the one that was killed. */
    @ParameterizedTest
    @EnumSource
    void theRunAfterAKillCountsOn(Point point) throws Exception {
        kill(point, "second.csv");
        FileSystemUtils.copyRecursively(folder, aside.resolve("killed"));
        Map<String, Map<String, String>> before = Map.copyOf(seen);

        finish("second.csv");
        assertReleases(2, 2);

        putBack(aside.resolve("killed"), before);
        finish("third.csv");
        assertReleases(3, isGiven(point) ? 3 : 2);

        putBack(aside.resolve("killed"), before);
        finish("");
        assertReleases(3, isGiven(point) ? 3 : 1);
    }

    private void putBack(Path kept, Map<String, Map<String, String>> before) throws IOException {
        clear();
        FileSystemUtils.copyRecursively(kept, folder);
        seen.clear();
        seen.putAll(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"KEPT", "PUBLISHED"})
    void soItIsOnPostgresql(Point point) throws Exception {
        beginWithNothing();
        address = Postgres.database();
        finish("");
        kill(point, "second.csv");

        finish("third.csv");

        assertReleases(3, isGiven(point) ? 3 : 2);
    }

    @Test
    void aKillBetweenTheTwoRenamesIsARelease() throws Exception {
        kill(Point.KEPT, "second.csv");
        Files.move(folder.resolve("out/2020"), folder.resolve("out/.2020.old"));

        finish("third.csv");

        assertReleases(3, 3);
    }

    @Test
    void aFirstReleaseThatWasKilledAppears() throws Exception {
        beginWithNothing();
        whole = "true";
        kill(Point.KEPT, "second.csv");
        assertThat(folder.resolve("out/2020")).doesNotExist();

        finish("third.csv");

        assertReleases(2, 2);
    }

    @Test
    void aFolderThatCannotBeSwappedInAppearsLater() throws Exception {
        JobRun.Result failed = run("second.csv", new AtReport(2, () -> write("out/.2020.old/in/the/way")));
        assertThat(failed.ending()).isEqualTo(JobRun.Ending.FAILED);
        assertThat(number(2020)).isEqualTo(1);

        finish("third.csv");

        assertReleases(3, 3);
    }

    @Test
    void aFailureCostsTheYearsBeforeItNothing() throws Exception {
        JobRun.Result failed = run("second.csv", new AtReport(2, () -> {
            throw new IllegalStateException("made up");
        }));
        assertThat(failed.ending()).isEqualTo(JobRun.Ending.FAILED);
        // a folder that is written takes away what lies in its way
        write("out/.2019.new");

        finish("second.csv");

        assertThat(folder.resolve("out/.2019.new")).exists();
        assertReleases(2, 2);
    }

    /** As an H2 file is after a full disk, or any store after its backup was taken up. */
    @ParameterizedTest
    @ValueSource(strings = {"second.csv", "third.csv"})
    void aStoreThatWasPutBackLearnsWhatWasPublished(String next) throws Exception {
        Path store = folder.resolve("store.mv.db");
        Files.copy(store, aside.resolve("before"));
        finish("second.csv");
        Files.copy(aside.resolve("before"), store, StandardCopyOption.REPLACE_EXISTING);

        finish(next);

        int last = next.equals("second.csv") ? 2 : 3;
        assertReleases(last, last);
    }

    private void write(String file) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks when publishing begins, and does something when so many reports have gone by, counted from 1. */
    private final class AtReport implements Progress {
        private final int number;
        private final Runnable work;
        private boolean publishing;
        private int reports;

        AtReport(int number, Runnable work) {
            this.number = number;
            this.work = work;
        }

        @Override
        public void begin(String step, int all) {
            publishing = step.equals(StepNames.PUBLISH);
            if (publishing) {
                look();
            }
        }

        @Override
        public void advance(int more) {
            reports += publishing ? more : 0;
            if (publishing && reports == number) {
                work.run();
            }
        }
    }
}
