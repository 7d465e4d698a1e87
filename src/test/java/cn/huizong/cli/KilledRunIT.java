package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.corpus.Corpus;
import cn.huizong.corpus.Postgres;
import cn.huizong.corpus.Specimen;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole program in processes of its own, killed at points spread over the whole run. {@code -Dhuizong.kills=50} sets how
 * many kills there are on each database.
 */
class KilledRunIT {
    private static final int KILLS = Integer.getInteger("huizong.kills", 2);
    private static final int REPORTS = 80;
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void fillTheInbox() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("in"));
        Forms forms = Forms.official();
        for (Specimen specimen : new Corpus(forms, Rules.official(forms), 11).make(REPORTS)) {
            Files.write(inbox.resolve(specimen.name()), specimen.content());
        }
    }

    /** Where a run stores and publishes. */
    private record Place(String store, String user, Path output) {}

    /** A database of its own for each name. */
    @FunctionalInterface
    private interface Stores {
        Place place(String name) throws SQLException;
    }

    private Process start(Place place) throws IOException {
        return start(place, List.of());
    }

    /** Starts a run, by a shell that limits it first if there are words for one. */
    private Process start(Place place, List<String> shell) throws IOException {
        List<String> words = new ArrayList<>(shell);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Huizong.class.getName(),
                "run",
                "nightly",
                "--input",
                folder.resolve("in").toString(),
                "--output",
                place.output().toString(),
                "--store",
                place.store()));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("HUIZONG_STORE_USER", place.user());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
        return builder.start();
    }

    private File log() {
        return folder.resolve("log").toFile();
    }

    private void finish(Place place) throws Exception {
        assertThat(ended(start(place))).as(Files.readString(log().toPath())).isEqualTo(ExitCode.FINDINGS);
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private void killAndGoOn(Stores stores) throws Exception {
        Place undisturbed = stores.place("undisturbed");
        long began = System.nanoTime();
        finish(undisturbed);
        long whole = System.nanoTime() - began;
        Map<String, String> expected = hashes(undisturbed.output());
        assertThat(expected).containsKeys("2020/city-rollup.csv", "2021/datapackage.json");
        List<Long> facts = counts(undisturbed);

        Place place = undisturbed;
        for (int kill = 0; kill < KILLS; kill++) {
            boolean fresh = kill % 2 == 0;
            place = fresh ? stores.place("k" + kill) : place;
            Process process = start(place);
            boolean ended = process.waitFor(whole * (kill + 1) / (KILLS + 1), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            told.add(ended ? "ended" : "killed");
            assertThat(process.exitValue()).isEqualTo(ended ? ExitCode.FINDINGS : KILLED);
            if (!fresh || kill == KILLS - 1) {
                finish(place);
                assertThat(hashes(place.output())).as("after kill " + kill).isEqualTo(expected);
                assertThat(counts(place)).as("after kill " + kill).isEqualTo(facts);
            }
        }
        assertThat(told).contains("killed");
        System.out.println(told.stream().filter("killed"::equals).count() + " of " + KILLS + " runs killed underway");
    }

    /** How many rows there are of what must be there once. */
    private static List<Long> counts(Place place) throws SQLException {
        List<Long> counts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(place.store(), place.user(), "");
                Statement statement = connection.createStatement()) {
            for (String table : List.of("submission", "report", "finding", "body_finding", "vintage", "mark")) {
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
        try (EmbeddedPostgres server = Postgres.start()) {
            killAndGoOn(name -> {
                String database = "huizong_" + name;
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + database);
                }
                return new Place(server.getJdbcUrl("postgres", database), "postgres", folder.resolve("out-pg-" + name));
            });
        }
    }

    @Test
    void aSecondRunOnTheSameStoreLeavesWithACodeOfItsOwn() throws Exception {
        Place place = file("shared");
        Process first = start(place);
        waitFor(first, "清点");

        assertThat(ended(start(place))).isEqualTo(ExitCode.BUSY);
        assertThat(ended(first)).isEqualTo(ExitCode.FINDINGS);
        assertThat(log()).content().contains("数据库正被另一个运行使用");
    }

    @Test
    void aDatabaseThatGoesAwayFailsTheRunAndTheNextGoesOn() throws Exception {
        finish(file("whole"));
        try (EmbeddedPostgres server = Postgres.start()) {
            Place place = new Place(server.getJdbcUrl("postgres", "postgres"), "postgres", folder.resolve("out-pg"));
            Files.delete(log().toPath());
            Process process = start(place);
            waitFor(process, "清点");
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                while (process.isAlive()) {
                    statement.execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                                    + " and backend_type = 'client backend'");
                    Thread.sleep(10);
                }
            }
            assertThat(ended(process)).isEqualTo(ExitCode.FAILED);
            assertThat(log()).content().contains("数据库");
            finish(place);
            assertThat(hashes(place.output())).isEqualTo(hashes(file("whole").output()));
        }
    }

    /** The first one breaks the making of the schema off, the second one the reading. */
    @ParameterizedTest
    @ValueSource(ints = {200, 1000})
    void aFullDiskUnderTheStoreFailsTheRunAndTheNextGoesOn(int kilobytes) throws Exception {
        finish(file("whole"));
        goOnAfterAFullDisk(file("full"), kilobytes);
    }

    @Test
    void aFullDiskUnderTheOutputLeavesNothingHalfWritten() throws Exception {
        finish(file("whole"));
        try (EmbeddedPostgres server = Postgres.start()) {
            Place place = new Place(server.getJdbcUrl("postgres", "postgres"), "postgres", folder.resolve("out-pg"));
            goOnAfterAFullDisk(place, 60);
        }
    }

    /** A file that may not grow any more answers like a disk that is full. */
    private void goOnAfterAFullDisk(Place place, int kilobytes) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no shell that limits the size of files");
        Process process =
                start(place, List.of("/bin/bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "limited"));
        assertThat(ended(process)).isEqualTo(ExitCode.FAILED);
        assertThat(log()).content().containsAnyOf("数据库出错", "磁盘");
        try (Stream<Path> years = Files.list(place.output())) {
            assertThat(years.map(path -> String.valueOf(path.getFileName()))).noneMatch(name -> name.matches("[0-9]+"));
        }
        finish(place);
        assertThat(hashes(place.output())).isEqualTo(hashes(file("whole").output()));
    }

    private void waitFor(Process process, String line) throws Exception {
        while (process.isAlive()
                && (!log().exists() || !Files.readString(log().toPath()).contains(line))) {
            Thread.sleep(20);
        }
    }

    /** By the line of the log after which it is sent: while reading, examining, publishing. */
    @ParameterizedTest
    @ValueSource(strings = {"读取", "认定", "审核"})
    void aTermSignalStopsAtACleanPointAndTheNextStartGoesOn(String line) throws Exception {
        finish(file("whole"));
        Files.delete(log().toPath());
        Place place = file("stopped");
        Process process = start(place);
        waitFor(process, line);
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
        assertThat(log()).content().contains("已停止").doesNotContain("收件夹文件", "失败");
        finish(place);
        assertThat(hashes(place.output())).isEqualTo(hashes(file("whole").output()));
    }
}
