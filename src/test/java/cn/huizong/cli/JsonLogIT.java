package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLogIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REPORT = "云溪市司法局2020年政府信息公开工作年度报告.docx";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private Path metrics = Path.of("");

    @BeforeEach
    void fillTheInbox() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("in"));
        Files.copy(Path.of("sample-input/2020", REPORT), inbox.resolve(REPORT));
        Files.writeString(inbox.resolve("会议通知.txt"), "明天开会。");
    }

    @BeforeEach
    void writeMetrics() {
        metrics = folder.resolve("huizong.prom");
    }

    /** Runs the job and answers the lines of its log. */
    private List<String> run(String store, String format, int code) {
        PrintStream screen = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            PrintWriter writer = new PrintWriter(out, true);
            int ended = Huizong.run(
                    writer,
                    writer,
                    Map.of(),
                    "run",
                    "nightly",
                    "--input",
                    folder.resolve("in").toString(),
                    "--output",
                    folder.resolve("out").toString(),
                    "--store",
                    store,
                    "--log-format=" + format,
                    "--metrics-file",
                    metrics.toString());
            assertThat(ended).isEqualTo(code);
        } finally {
            System.setErr(screen);
        }
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** A metrics file that cannot be written is told before. */
    @Test
    void theLastLineIsWhatCameOfTheRunWhateverBecomesOfTheMetrics() throws Exception {
        metrics = Files.writeString(folder.resolve("file"), "x").resolve("huizong.prom");

        List<JsonNode> lines = parsed(run(store(), "json", ExitCode.FINDINGS));

        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line.get("log").get("level").asString()).isEqualTo("WARN"));
        assertThat(lines.get(lines.size() - 1).get("message").asString()).isEqualTo("运行完成");
    }

    private String store() {
        return "jdbc:h2:file:" + folder.resolve("store");
    }

    private static List<JsonNode> parsed(List<String> lines) {
        return lines.stream().map(JSON::readTree).toList();
    }

    @Test
    void everyLineIsAnObjectThatKnowsItsRunAndItsStep() {
        List<JsonNode> lines = parsed(run(store(), "json", ExitCode.FINDINGS));

        assertThat(lines)
                .allSatisfy(line -> assertThat(line.get("@timestamp").asString())
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.]\\d+Z"))
                .allSatisfy(line -> assertThat(line.get("run").asString()).isEqualTo("1"))
                .allSatisfy(line -> assertThat(line.get("job").asString()).isEqualTo("nightly"));
        assertThat(lines.stream().filter(line -> line.has("step")))
                .extracting(line -> line.get("step").asString())
                .containsExactly("takeStock", "ingest", "settle", "compare", "publish");
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.get("message").asString()).isEqualTo("运行完成");
        assertThat(last.get("log").get("level").asString()).isEqualTo("INFO");
        assertThat(List.of(
                        last.get("exit_code").asInt(),
                        last.get("files").asInt(),
                        last.get("read").asInt(),
                        last.get("accepted").asInt(),
                        last.get("refused").asInt()))
                .containsExactly(3, 2, 2, 1, 1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aRunForPeopleAfterwardsIsTextAgain() {
        run(store(), "json", ExitCode.FINDINGS);
        assertThat(run(store(), "text", ExitCode.FINDINGS))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches("\\d\\d:\\d\\d:\\d\\d .*"));
        assertThat(out.toString()).contains("退回 会议通知.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vintage", "finding"})
    void whatFailsNamesNoFileNoBodyAndNoCellAtError(String table) throws Exception {
        run(store(), "json", ExitCode.FINDINGS);
        try (Connection connection = DriverManager.getConnection(store(), "sa", "");
                Statement changing = connection.createStatement()) {
            changing.executeUpdate("drop table " + table);
        }
        Files.writeString(folder.resolve("in/通报.txt"), "后天开会。");

        List<JsonNode> lines = parsed(run(store(), "json", ExitCode.FAILED));

        List<JsonNode> errors = lines.stream()
                .filter(line -> line.get("log").get("level").asString().equals("ERROR"))
                .toList();
        assertThat(errors).isNotEmpty();
        assertThat(errors).allSatisfy(line -> assertThat(line.toString()).doesNotContain("司法局", "会议通知", "/out/"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line.get("message").asString())
                        .startsWith("数据库出错：")
                        .containsIgnoringCase(table));
    }

    @Test
    void aStoreThatCannotBeReachedIsALineToo() {
        List<JsonNode> lines = parsed(run("jdbc:postgresql://127.0.0.1:1/none", "json", ExitCode.FAILED));
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.get("message").asString()).startsWith("数据库连不上"));
    }
}
