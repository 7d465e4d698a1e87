package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.Run;
import cn.huizong.store.RunAttempt;
import cn.huizong.store.RunAttempt.Ending;
import cn.huizong.store.RunStore;
import cn.huizong.store.RunSummary;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMetricsIT {
    private static final String REPORT = "云溪市司法局2020年政府信息公开工作年度报告.docx";
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private static RunMetrics metrics(String job) {
        RunAttempt.Stage ingest = new RunAttempt.Stage(
                "ingest", Ending.COMPLETED, Optional.of(START), Optional.of(START.plusMillis(1500)), 9);
        RunAttempt attempt = new RunAttempt(
                Ending.COMPLETED, Optional.of(START), Optional.of(START.plusSeconds(61)), "", List.of(ingest));
        PastRun run = new PastRun(
                new RunStore.Past(
                        new Run(12, job, "", "/in", "/out"),
                        "",
                        Optional.empty(),
                        new RunSummary(11, 9, 1, 7, 2, 1, 1, 3, 4, 5)),
                List.of(attempt));
        return new RunMetrics(job, 3, Optional.of(run), Optional.of(START.plusSeconds(61)));
    }

    /** Every line is as the format has it, every sample after the help and type of its name and there once. */
    private static List<String> samples(String text) {
        assertThat(text).endsWith("\n");
        Set<String> typed = new HashSet<>();
        List<String> samples = new ArrayList<>();
        text.lines().forEach(line -> {
            if (line.startsWith("# HELP ")) {
                assertThat(line).matches("# HELP huizong_[a-z_]+ [^\\n]+");
            } else if (line.startsWith("# TYPE ")) {
                assertThat(line).matches("# TYPE huizong_[a-z_]+ gauge");
                assertThat(typed.add(line.split(" ", -1)[2])).isTrue();
            } else {
                assertThat(line)
                        .matches("huizong_[a-z_]+\\{[a-z_]+=\"(?:[^\"\\\\]|\\\\[\\\\n\"])*\""
                                + "(?:,[a-z_]+=\"[a-zA-Z]+\")?} [-+0-9.E]+");
                assertThat(typed).contains(line.substring(0, line.indexOf('{')));
                samples.add(line);
            }
        });
        assertThat(samples).doesNotHaveDuplicates();
        return samples;
    }

    @Test
    void theFiguresOfARunAreGauges() throws IOException {
        assertThat(samples(new String(metrics("nightly").text(), StandardCharsets.UTF_8)))
                .containsExactly(
                        "huizong_files{job_name=\"nightly\"} 11.0",
                        "huizong_files_gone{job_name=\"nightly\"} 1.0",
                        "huizong_files_read{job_name=\"nightly\"} 9.0",
                        "huizong_findings{job_name=\"nightly\",severity=\"error\"} 3.0",
                        "huizong_findings{job_name=\"nightly\",severity=\"information\"} 5.0",
                        "huizong_findings{job_name=\"nightly\",severity=\"warning\"} 4.0",
                        "huizong_last_success_timestamp_seconds{job_name=\"nightly\"} 1.795485661E9",
                        "huizong_run_duration_seconds{job_name=\"nightly\"} 61.0",
                        "huizong_run_end_timestamp_seconds{job_name=\"nightly\"} 1.795485661E9",
                        "huizong_run_exit_code{job_name=\"nightly\"} 3.0",
                        "huizong_run_number{job_name=\"nightly\"} 12.0",
                        "huizong_run_start_timestamp_seconds{job_name=\"nightly\"} 1.7954856E9",
                        "huizong_step_duration_seconds{job_name=\"nightly\",step=\"ingest\"} 1.5",
                        "huizong_submissions{job_name=\"nightly\",outcome=\"accepted\"} 7.0",
                        "huizong_submissions{job_name=\"nightly\",outcome=\"duplicate\"} 1.0",
                        "huizong_submissions{job_name=\"nightly\",outcome=\"refused\"} 1.0",
                        "huizong_submissions{job_name=\"nightly\",outcome=\"superseded\"} 2.0");
    }

    @Test
    void theGuideForOperatorsExplainsEveryMetric() throws IOException {
        String guide = Files.readString(Path.of("docs/operations.md"));
        assertThat(samples(new String(metrics("nightly").text(), StandardCharsets.UTF_8)))
                .allSatisfy(sample -> assertThat(guide).contains(sample.substring(0, sample.indexOf('{'))));
    }

    @Test
    void aLabelIsEscaped() throws IOException {
        assertThat(samples(new String(metrics("a\"b\\c\nd").text(), StandardCharsets.UTF_8)))
                .contains("huizong_run_exit_code{job_name=\"a\\\"b\\\\c\\nd\"} 3.0");
    }

    private int run(Path input, String... more) {
        PrintWriter writer = new PrintWriter(err, true);
        return Huizong.run(
                writer,
                writer,
                Map.of(),
                Stream.concat(
                                Stream.of(
                                        "run",
                                        "nightly",
                                        "--input",
                                        input.toString(),
                                        "--output",
                                        folder.resolve("out").toString(),
                                        "--store",
                                        "jdbc:h2:file:" + folder.resolve("store")),
                                Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private Path inbox() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("in"));
        Files.copy(Path.of("sample-input/2020", REPORT), inbox.resolve(REPORT));
        return inbox;
    }

    private String sample(List<String> samples, String name) {
        return samples.stream()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElse("");
    }

    @Test
    void aRunLeavesItsMetricsAndAFailedOneKeepsTheLastSuccess() throws IOException {
        Path file = folder.resolve("metrics/huizong.prom");
        assertThat(run(inbox(), "--metrics-file", file.toString())).isEqualTo(ExitCode.FINDINGS);
        List<String> first = samples(Files.readString(file));
        assertThat(first)
                .contains(
                        "huizong_run_exit_code{job_name=\"nightly\"} 3.0",
                        "huizong_submissions{job_name=\"nightly\",outcome=\"accepted\"} 1.0",
                        "huizong_files_read{job_name=\"nightly\"} 1.0");
        assertThat(first.stream().filter(line -> line.startsWith("huizong_step_duration_seconds")))
                .hasSize(6);
        String success = sample(first, "huizong_last_success_timestamp_seconds");
        assertThat(success).isNotEmpty();

        assertThat(run(folder.resolve("gone"), "--metrics-file", file.toString()))
                .isEqualTo(ExitCode.USAGE);

        assertThat(samples(Files.readString(file)))
                .containsExactlyInAnyOrder(success, "huizong_run_exit_code{job_name=\"nightly\"} 2.0");
        Files.writeString(folder.resolve("store.mv.db"), "no database any more");
        assertThat(run(folder.resolve("in"), "--metrics-file", file.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(samples(Files.readString(file)))
                .containsExactlyInAnyOrder(success, "huizong_run_exit_code{job_name=\"nightly\"} 1.0");
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    private double lastSuccess(Path file) throws IOException {
        return Double.parseDouble(sample(samples(Files.readString(file)), "huizong_last_success_timestamp_seconds")
                .split(" ", -1)[1]);
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"), "sa", "");
                Statement executed = connection.createStatement()) {
            assertThat(executed.executeUpdate(statement)).isPositive();
        }
    }

    private static double now() {
        return Instant.now().toEpochMilli() / 1000.0;
    }

    @Test
    void aSuccessByAClockThatWasAheadIsNotOneToCome() throws Exception {
        Path file = folder.resolve("huizong.prom");
        assertThat(run(inbox())).isEqualTo(ExitCode.FINDINGS);
        change("update batch_job_execution set end_time = dateadd(day, 366, end_time)");
        double before = now();

        run(folder.resolve("gone"), "--metrics-file", file.toString());

        double first = lastSuccess(file);
        assertThat(first).isBetween(before, now());
        run(folder.resolve("gone"), "--metrics-file", file.toString());
        assertThat(lastSuccess(file)).as("a run that fails is no success").isEqualTo(first);
    }

    @Test
    void aSuccessByAClockThatWasAheadCameBeforeTheAttemptsAfterIt() throws Exception {
        Path file = folder.resolve("huizong.prom");
        assertThat(run(inbox())).isEqualTo(ExitCode.FINDINGS);
        assertThat(run(folder.resolve("in"))).isEqualTo(ExitCode.FINDINGS);
        change("update batch_job_execution set end_time = dateadd(day, 366, end_time) where job_execution_id = 1");
        change("update batch_job_execution set status = 'FAILED' where job_execution_id = 2");
        double before = now();

        for (int night = 0; night < 2; night++) {
            run(folder.resolve("gone"), "--metrics-file", file.toString());

            assertThat(lastSuccess(file)).isBetween(before - 60, before);
            Files.delete(file);
        }
    }

    @Test
    void aFileFromAClockThatWasAheadIsNotBelieved() throws Exception {
        Path file = folder.resolve("huizong.prom");
        Files.writeString(file, "huizong_last_success_timestamp_seconds{job_name=\"nightly\"} 4.0E9\n");
        double before = now();

        run(folder.resolve("gone"), "--metrics-file", file.toString());

        assertThat(lastSuccess(file)).isBetween(before, now());
    }

    @Test
    void metricsThatCannotBeWrittenAreSaidAndTheRunIsAsItWas() throws IOException {
        Path folderInTheWay =
                Files.createDirectories(folder.resolve("huizong.prom/x")).getParent();
        assertThat(run(inbox(), "--metrics-file", folderInTheWay.toString())).isEqualTo(ExitCode.FINDINGS);
        assertThat(err.toString()).contains("指标没有写出或推送（运行结果不受影响）");
    }

    @Test
    void aPushgatewayIsGivenTheSame() throws IOException {
        List<String> got = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            got.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            assertThat(run(inbox(), "--metrics-push=" + url)).isEqualTo(ExitCode.FINDINGS);
        } finally {
            server.stop(0);
        }
        assertThat(got).first().isEqualTo("PUT /metrics/job/huizong/job_name/nightly");
        assertThat(samples(got.get(1))).contains("huizong_run_exit_code{job_name=\"nightly\"} 3.0");
    }

    @Test
    void anAddressWithAPasswordIsRefused() {
        assertThat(run(folder, "--metrics-push=http://me:geheim@host:9091")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("不含用户和密码").doesNotContain("geheim");
    }
}
