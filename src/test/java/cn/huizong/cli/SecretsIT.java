package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.harness.Postgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is in nothing that the program says or writes. */
class SecretsIT {
    private static final String SECRET = "Geheim-7391";
    private static final String REPORT = "云溪市司法局2020年政府信息公开工作年度报告.docx";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** All of screen and log. */
    private int type(Map<String, String> environment, String... words) {
        PrintStream screen = System.err;
        PrintStream caught = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setErr(caught);
        try {
            PrintWriter writer = new PrintWriter(caught, true, StandardCharsets.UTF_8);
            return Huizong.run(writer, writer, environment, words);
        } finally {
            System.setErr(screen);
        }
    }

    private int run(String store, Map<String, String> environment, String format) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("in"));
        if (!Files.exists(inbox.resolve(REPORT))) {
            Files.copy(Path.of("sample-input/2020", REPORT), inbox.resolve(REPORT));
        }
        return type(
                environment,
                "run",
                "nightly",
                "--input",
                inbox.toString(),
                "--output",
                folder.resolve("out").toString(),
                "--store",
                store,
                "--metrics-file",
                folder.resolve("huizong.prom").toString(),
                "--log-format=" + format);
    }

    private void nothingHoldsTheSecret() throws IOException {
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain(SECRET);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith("password"))
                            .map(SecretsIT::latin))
                    .isNotEmpty()
                    .noneMatch(content -> content.contains(SECRET));
        }
    }

    private static String latin(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void aRunWithAPasswordGivesItAwayNowhere(String format) throws Exception {
        try (EmbeddedPostgres server = Postgres.start()) {
            String store = guarded(server);
            Map<String, String> fromTheEnvironment =
                    Map.of("HUIZONG_STORE_USER", "huizong", "HUIZONG_STORE_PASSWORD", SECRET);
            Path file = Files.writeString(folder.resolve("password"), SECRET + "\n");
            Map<String, String> fromAFile =
                    Map.of("HUIZONG_STORE_USER", "huizong", "HUIZONG_STORE_PASSWORD_FILE", file.toString());

            assertThat(run(store, fromTheEnvironment, format)).isEqualTo(ExitCode.FINDINGS);
            assertThat(run(store, fromAFile, format)).isEqualTo(ExitCode.FINDINGS);
            assertThat(type(fromAFile, "status", "2", "--store", store)).isZero();
            Map<String, String> wrong = Map.of("HUIZONG_STORE_USER", "huizong", "HUIZONG_STORE_PASSWORD", SECRET + "1");
            assertThat(run(store, wrong, format)).isEqualTo(ExitCode.FAILED);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("数据库连不上");

            nothingHoldsTheSecret();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement asking = connection.createStatement();
                    var row = asking.executeQuery(
                            "select count(*) from batch_job_execution_params where parameter_value like '%Geheim%'")) {
                row.next();
                assertThat(row.getLong(1)).isZero();
            }
        }
    }

    /** A server lets nobody in without the password. */
    private static String guarded(EmbeddedPostgres server) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement changing = connection.createStatement()) {
            changing.execute("create role huizong login superuser password '" + SECRET + "'");
            String rules;
            try (var row = changing.executeQuery("show hba_file")) {
                row.next();
                rules = row.getString(1);
            }
            Path hba = Path.of(rules);
            Files.writeString(
                    hba,
                    "host all huizong 127.0.0.1/32 scram-sha-256\nhost all huizong ::1/128 scram-sha-256\n"
                            + Files.readString(hba));
            changing.execute("select pg_reload_conf()");
        }
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run nightly --password Geheim-7391",
                "run nightly --password=Geheim-7391",
                "run nightly --store-password=Geheim-7391",
                "run nightly --db.password=Geheim-7391",
                "run nightly --spring.datasource.password=Geheim-7391",
                "status --password Geheim-7391"
            })
    void aPasswordOnTheCommandLineIsRefusedKindly(String line) {
        assertThat(type(Map.of(), line.split(" ", -1))).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .hasLineCount(1)
                .contains("密码不能写在命令行上", "HUIZONG_STORE_PASSWORD_FILE")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://me:Geheim-7391@host/db",
                "jdbc:postgresql://host/db?user=me&password=Geheim-7391",
                "jdbc:postgresql://host/db?sslpassword=Geheim-7391",
                "jdbc:h2:file:./x;PASSWORD=Geheim-7391",
                "jdbc:h2:file:./x;password = Geheim-7391"
            })
    void anAddressWithAPasswordIsRefusedAndNotRepeated(String store) {
        for (List<String> words : List.of(List.of("status"), List.of("run", "nightly", "--input", "sample-input"))) {
            String[] line =
                    Stream.concat(words.stream(), Stream.of("--store", store)).toArray(String[]::new);
            assertThat(type(Map.of(), line)).isEqualTo(ExitCode.USAGE);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("不含密码").doesNotContain(SECRET);
    }

    @Test
    void aPasswordFileThatIsNotThereIsSaidInALine() {
        Map<String, String> environment = Map.of("HUIZONG_STORE_PASSWORD_FILE", "/no/such/file");
        assertThat(type(environment, "status", "--store", "jdbc:postgresql://127.0.0.1:1/none"))
                .isNotZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("/no/such/file");
    }
}
