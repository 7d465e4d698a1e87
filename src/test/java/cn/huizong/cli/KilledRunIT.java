package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.huizong.harness.JavaCommand;
import cn.huizong.harness.MadeInbox;
import cn.huizong.harness.Postgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole program in processes of its own, killed, stopped and starved while it reads and while it publishes. With {@code
 * -Dhuizong.kills=50} it is killed at so many points spread over a run, on each database, its pictures and office papers among
 * what it publishes, and signals and full disks come at more moments.
 */
class KilledRunIT {
    private static final int KILLS = Integer.getInteger("huizong.kills", 0);
    private static final int REPORTS = 48;
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    @TempDir
    static Path common;

    /** What an undisturbed run publishes, stores, and takes in nanoseconds. */
    private static Map<String, String> published = Map.of();

    private static List<Long> stored = List.of();
    private static long whole;

    @TempDir
    Path folder;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        MadeInbox.fill(common.resolve("in"), 11, REPORTS);
        Files.createDirectories(common.resolve("jobs"));
        boolean pictures = KILLS > 0;
        Files.writeString(common.resolve("jobs/nightly.yml"), "charts: %s\noffice: %s\n".formatted(pictures, pictures));
        Place place = new Place("jdbc:h2:file:" + common.resolve("store"), "sa", common.resolve("out"));
        long began = System.nanoTime();
        File log = common.resolve("log").toFile();
        assertThat(ended(start(place, log, List.of()))).isEqualTo(ExitCode.FINDINGS);
        whole = System.nanoTime() - began;
        published = hashes(place.output());
        assertThat(published).containsKeys("2020/city-rollup.csv", "2021/datapackage.json");
        stored = counts(place);
    }

    /** Where a run stores and publishes. */
    private record Place(String store, String user, Path output) {}

    /** A database of its own for each name. */
    @FunctionalInterface
    private interface Stores {
        Place place(String name) throws SQLException;
    }

    private Process start(Place place) throws IOException {
        return start(place, log(), List.of());
    }

    /** Starts a run, by a shell that limits it first if there are words for one. */
    private static Process start(Place place, File log, List<String> shell) throws IOException {
        List<String> words = new ArrayList<>(shell);
        words.addAll(JavaCommand.of(
                Huizong.class,
                List.of(
                        "run",
                        "nightly",
                        "--input",
                        common.resolve("in").toString(),
                        "--output",
                        place.output().toString(),
                        "--store",
                        place.store())));
        ProcessBuilder builder = new ProcessBuilder(words).directory(common.toFile());
        builder.environment().put("HUIZONG_STORE_USER", place.user());
        // how long a run asks for a connection that does not come
        builder.environment().put("SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT", "5000");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        return builder.start();
    }

    private File log() {
        return folder.resolve("log").toFile();
    }

    /** The next start comes to what an undisturbed run comes to. */
    private void goOn(Place place) throws Exception {
        assertThat(ended(start(place))).as(Files.readString(log().toPath())).isEqualTo(ExitCode.FINDINGS);
        assertThat(hashes(place.output())).isEqualTo(published);
        assertThat(counts(place)).isEqualTo(stored);
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** Returns at a moment of a run, or at its end. */
    @FunctionalInterface
    private interface Moment {
        void await(Process process) throws Exception;
    }

    private List<Moment> moments() {
        return KILLS == 0
                ? Stream.of("清点", "审核")
                        .map(line -> (Moment) process -> waitFor(process, line))
                        .toList()
                : LongStream.rangeClosed(1, KILLS)
                        .mapToObj(kill ->
                                (Moment) process -> process.waitFor(whole * kill / (KILLS + 1), TimeUnit.NANOSECONDS))
                        .toList();
    }

    /** Every other run that is killed is one that goes on after a kill. */
    private void killAndGoOn(Stores stores) throws Exception {
        int killed = 0;
        List<Moment> moments = moments();
        Place place = stores.place("k0");
        for (int i = 0; i < moments.size(); i++) {
            boolean fresh = i % 2 == 0;
            place = fresh && i > 0 ? stores.place("k" + i) : place;
            Files.deleteIfExists(log().toPath());
            Process process = start(place);
            moments.get(i).await(process);
            process.destroyForcibly().waitFor();
            assertThat(process.exitValue()).isIn(KILLED, ExitCode.FINDINGS);
            killed += process.exitValue() == KILLED ? 1 : 0;
            if (!fresh || i == moments.size() - 1) {
                goOn(place);
            }
        }
        assertThat(killed).isPositive();
        System.out.println(killed + " of " + moments.size() + " runs killed underway");
    }

    /** How many rows there are of what must be there once. */
    private static List<Long> counts(Place place) throws SQLException {
        List<Long> counts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(place.store(), place.user(), "");
                Statement statement = connection.createStatement()) {
            // how a folder looks is kept only if it was written a while before
            for (String table : List.of(
                    "submission",
                    "report",
                    "finding",
                    "body_finding",
                    "vintage",
                    "mark where name not like 'folder %'")) {
                try (ResultSet result = statement.executeQuery("select count(*) from " + table)) {
                    result.next();
                    counts.add(result.getLong(1));
                }
            }
        }
        return counts;
    }

    /** Every file below a folder, hidden ones too. */
    private static Map<String, String> hashes(Path output) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(output.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    private Place file(String name) {
        return new Place("jdbc:h2:file:" + folder.resolve("store-" + name), "sa", folder.resolve("out-" + name));
    }

    @Test
    void killedAnywhereOnAFileItGoesOn() throws Exception {
        killAndGoOn(this::file);
    }

    @Test
    void killedAnywhereOnPostgresqlItGoesOn() throws Exception {
        killAndGoOn(this::postgresql);
    }

    private Place postgresql(String name) throws SQLException {
        return new Place(Postgres.database().url(), "postgres", folder.resolve("out-pg-" + name));
    }

    @Test
    void aSecondRunOnTheSameStoreLeavesWithACodeOfItsOwn() throws Exception {
        Place place = file("shared");
        Process first = start(place);
        waitFor(first, "清点");
        signal(first, "STOP");

        assertThat(ended(start(place))).isEqualTo(ExitCode.BUSY);
        signal(first, "CONT");
        assertThat(ended(first)).isEqualTo(ExitCode.FINDINGS);
        assertThat(log()).content().contains("数据库正被另一个运行使用");
    }

    /** STOP and CONT: a run that stands still cannot be over before another has started. */
    private static void signal(Process process, String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void aDatabaseThatGoesAwayFailsTheRunAndTheNextGoesOn() throws Exception {
        Place place = postgresql("gone");
        Process process = start(place);
        waitFor(process, "清点");
        try (Connection connection = Postgres.server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            while (process.isAlive()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                        + " and backend_type = 'client backend'");
                process.waitFor(10, TimeUnit.MILLISECONDS);
            }
        }
        assertThat(ended(process)).isEqualTo(ExitCode.FAILED);
        assertThat(log()).content().contains("数据库");
        goOn(place);
    }

    /** The first one breaks the making of the schema off, the second one the reading. */
    static List<Integer> fullDisks() {
        return KILLS == 0 ? List.of(200) : List.of(200, 1000);
    }

    @ParameterizedTest
    @MethodSource("fullDisks")
    void aFullDiskUnderTheStoreFailsTheRunAndTheNextGoesOn(int kilobytes) throws Exception {
        goOnAfterAFullDisk(file("full"), kilobytes);
    }

    @Test
    void aFullDiskUnderTheOutputLeavesNothingHalfWritten() throws Exception {
        goOnAfterAFullDisk(postgresql("full"), 60);
    }

    /** A file that may not grow any more answers like a disk that is full. */
    private void goOnAfterAFullDisk(Place place, int kilobytes) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no shell that limits the size of files");
        Process process =
                start(place, log(), List.of("/bin/bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "limited"));
        assertThat(ended(process)).isEqualTo(ExitCode.FAILED);
        assertThat(log()).content().containsAnyOf("数据库出错", "磁盘");
        try (Stream<Path> years = Files.list(place.output())) {
            assertThat(years.map(path -> String.valueOf(path.getFileName()))).noneMatch(name -> name.matches("[0-9]+"));
        }
        goOn(place);
    }

    private void waitFor(Process process, String line) throws Exception {
        await().atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !process.isAlive()
                        || (log().exists() && Files.readString(log().toPath()).contains(line)));
    }

    /** By the line of the log after which it is sent: while publishing, settling and examining, reading. */
    static List<String> signals() {
        return KILLS == 0 ? List.of("审核") : List.of("审核", "认定", "读取");
    }

    @ParameterizedTest
    @MethodSource("signals")
    void aTermSignalStopsAtACleanPointAndTheNextStartGoesOn(String line) throws Exception {
        Place place = file("stopped");
        Process process = start(place);
        waitFor(process, line);
        process.destroy();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
        assertThat(log()).content().contains("已停止").doesNotContain("收件夹文件", "失败");
        goOn(place);
    }
}
