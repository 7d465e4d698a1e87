package cn.huizong.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The releases of a year, over real reports that come one after the other. */
class ReleaseCommandIT {
    private static final String FIRST = "云溪市司法局2020年政府信息公开工作年度报告.docx";
    private static final String SECOND = "云溪市财政局2020年政府信息公开工作年度报告.docx";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void publishTheFirst() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        handIn(FIRST);
        run();
    }

    @Test
    void aRunThatChangesNothingMakesNoRelease() throws IOException {
        Map<String, String> first = content(year());
        run();
        assertThat(content(year())).isEqualTo(first);
        type("release", "--year", "2020");
        assertThat(out.toString().lines().filter(line -> line.contains("sha256:")))
                .hasSize(1);
        assertThat(first.get("restatement.csv").lines()).hasSize(1);
        assertThat(first.get("datapackage.json")).contains("\"release\" : 1,");
    }

    @Test
    void theNextReleaseSaysWhatChangedAndWhy() throws IOException {
        handIn(SECOND);
        run();
        Map<String, String> second = content(year());
        assertThat(second.get("datapackage.json")).contains("\"release\" : 2,");
        assertThat(second.get("restatement.csv").lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",new_report,"));
        run();
        assertThat(content(year())).isEqualTo(second);
    }

    @Test
    void anEarlierReleaseIsWrittenAgainAsItWas() throws IOException {
        Map<String, String> first = content(year());
        handIn(SECOND);
        run();
        assertThat(type(
                        "release",
                        "--year",
                        "2020",
                        "--number",
                        "1",
                        "--output",
                        folder.resolve("again").toString()))
                .isZero();
        assertThat(content(folder.resolve("again/2020-1"))).isEqualTo(first);
    }

    @Test
    void aReleaseThatNeverWasIsWrongUsage() {
        assertThat(type("release", "--year", "2020", "--number", "7")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("2020 年度没有第 7 次发布，最近一次是第 1 次");
        assertThat(type("release", "--year", "2031")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aNewStoreCountsOnFromWhatStandsInTheOutput() throws IOException {
        handIn(SECOND);
        run();
        Map<String, String> second = content(year());
        Files.delete(folder.resolve("store.mv.db"));
        assertThat(type(
                        "run",
                        "yearly-consolidation",
                        "--output",
                        folder.resolve("out").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("里已有 2020 的发布，数据库却是空的", "--begin-anew");

        type(
                "run",
                "yearly-consolidation",
                "--begin-anew",
                "--output",
                folder.resolve("out").toString());

        assertThat(content(year())).isEqualTo(second);
        assertThat(type("release", "--year", "2020", "--number", "1")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("最近一次是第 2 次");
    }

    private void handIn(String report) throws IOException {
        Files.copy(Path.of("sample-input/2020", report), folder.resolve("in").resolve(report));
    }

    private void run() {
        type("run", "yearly-consolidation", "--output", folder.resolve("out").toString());
    }

    private Path year() {
        return folder.resolve("out/2020");
    }

    private int type(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Stream<String> given = Stream.of(
                "--input", folder.resolve("in").toString(), "--store", "jdbc:h2:file:" + folder.resolve("store"));
        return Huizong.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Map.of(),
                Stream.concat(Arrays.stream(words), given).toArray(String[]::new));
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                content.put(
                        name,
                        name.endsWith("png")
                                ? Arrays.toString(Files.readAllBytes(file))
                                : new String(Files.readAllBytes(file), UTF_8));
            }
        }
        return content;
    }
}
