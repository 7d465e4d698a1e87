package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.harness.JavaCommand;
import cn.huizong.harness.MadeInbox;
import cn.huizong.release.OutputLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands over made reports, as an operator types them. */
class WholeProgramIT {
    @TempDir
    static Path common;

    /** How the run ended that most tests only look at; none until one of them asks for it. */
    private static OptionalInt ended = OptionalInt.empty();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void fillTheInbox() throws IOException {
        MadeInbox.fill(common.resolve("in"), 3, 30);
    }

    /** The store and the output of one run over the inbox, for tests that change neither. */
    private int ranOnce() {
        folder = common;
        if (ended.isEmpty()) {
            ended = OptionalInt.of(runNightly());
        }
        return ended.getAsInt();
    }

    private int type(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Huizong.run(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), words);
    }

    private String store() {
        return "jdbc:h2:file:" + folder.resolve("store");
    }

    private int runNightly() {
        return type(
                "run",
                "nightly",
                "--input",
                common.resolve("in").toString(),
                "--output",
                folder.resolve("out").toString(),
                "--store",
                store());
    }

    private int trace(String... words) {
        return type(Stream.concat(
                        Stream.of(
                                "trace",
                                "--store",
                                store(),
                                "--input",
                                common.resolve("in").toString()),
                        Arrays.stream(words))
                .toArray(String[]::new));
    }

    @Test
    void theCellsOfATraceAddUpToThePublishedFigure() throws IOException {
        assertThat(ranOnce()).isEqualTo(ExitCode.CLEAN);
        List<String> rows = Files.readAllLines(folder.resolve("out/2020/city-rollup.csv")).stream()
                .map(line -> line.replaceAll("\"[^\"]*\"", "label"))
                .filter(line -> line.matches(".*,(application.received|disclosure.total|procurement.amount),.*"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(5);
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            assertThat(
                            cells[4].isEmpty()
                                    ? trace("--year", "2020", "--region", cells[1], "--indicator", cells[3])
                                    : trace(
                                            "--year",
                                            "2020",
                                            "--region",
                                            cells[1],
                                            "--indicator",
                                            cells[3],
                                            "--applicant",
                                            cells[4]))
                    .isZero();
            assertThat(out.toString()).contains("合计 " + cells[6] + " " + cells[7] + "；");
            assertThat(out.toString()).contains("个单位中 " + cells[8] + " 个有数值");
        }
    }

    @Test
    void theCellsOfATraceAddUpInItsCsvToo() throws IOException {
        ranOnce();
        Path csv = folder.resolve("溯源.csv");
        assertThat(trace(
                        "--year",
                        "2020",
                        "--region",
                        "云溪市",
                        "--indicator",
                        "application.received",
                        "--csv",
                        csv.toString()))
                .isZero();
        List<String> lines = Files.readAllLines(csv);
        long sum = lines.stream()
                .filter(line -> line.contains(",yes,"))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*,yes,(\\d+),件,.*", "$1")))
                .sum();
        assertThat(lines.get(0)).contains("in_figure,value,unit,status,text,reported,correction,reason,source,anchor");
        assertThat(sum).isPositive();
        assertThat(out.toString()).contains("合计 " + sum + " 件；", "明细写在 " + csv);
    }

    @Test
    void withoutAnApplicantTheTotalIsTracedAndSaidSo() {
        ranOnce();
        assertThat(trace("--year", "2020", "--region", "云溪市", "--indicator", "application.received"))
                .isZero();
        assertThat(out.toString()).contains("（application.received@total）", "列出的是总计（total）");
        assertThat(trace("--year", "2020", "--region", "云溪市", "--indicator", "no.such"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(trace("--year", "2020", "--region", "某市", "--indicator", "disclosure.total"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("没有计入“某市”的报告", "云溪市");
    }

    @Test
    void anOutputThatAnotherRunWritesToIsLeftAlone() throws Exception {
        try (OutputLock other = OutputLock.take(folder.resolve("out"))) {
            assertThat(other).isNotNull();
            assertThat(runNightly()).isEqualTo(ExitCode.BUSY);
        }
        assertThat(err.toString()).contains("结果文件夹正被另一个运行写入").contains("out");
        assertThat(folder.resolve("out/2020")).doesNotExist();
        assertThat(runNightly()).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anOutputThatCannotBeWrittenFailsTheRunAndTheNextIsRight() {
        String[] run = {"run", "nightly", "--input", common.resolve("in").toString(), "--store", store(), "--output"};
        assertThat(type(with(run, "/proc/huizong/out"))).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("文件或文件夹用不了").contains("/proc/huizong");
        assertThat(runNightly()).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void aFileInPlaceOfTheOutputIsAWrongSetting() throws IOException {
        Path file = Files.writeString(folder.resolve("results.txt"), "");
        String[] run = {"run", "nightly", "--input", common.resolve("in").toString(), "--store", store(), "--output"};
        assertThat(type(with(run, file.toString()))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("结果要写进一个文件夹").contains("results.txt");
    }

    private static String[] with(String[] command, String last) {
        return Stream.concat(Stream.of(command), Stream.of(last)).toArray(String[]::new);
    }

    /** As a scheduler starts it; the names of the papers are Chinese. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aRunWithoutALocaleWritesItsPapers() throws Exception {
        Files.createDirectories(folder.resolve("in"));
        try (Stream<Path> files = Files.list(common.resolve("in"))) {
            Path page = files.filter(file -> file.toString().endsWith("2020.html"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            Files.copy(page, folder.resolve("in/a.html"));
        }
        List<String> command = new ArrayList<>(JavaCommand.of(
                Huizong.class, List.of("run", "nightly", "--input=in", "--output=out", "--findings-exit-code=0")));
        command.remove("-Dfile.encoding=UTF-8");
        Path said = folder.resolve("said");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        process.environment().put("LC_ALL", "C");

        int code = process.start().waitFor();
        assertThat(code).as(Files.readString(said)).isZero();

        try (Stream<Path> papers = Files.list(folder.resolve("out/2020/office"))) {
            assertThat(papers.map(Path::toString))
                    .anyMatch(name -> name.endsWith(".docx"))
                    .anyMatch(name -> name.endsWith(".xlsx"));
        }
    }

    @Test
    void statusShowsTheRunInPlainWords() {
        ranOnce();
        assertThat(type("status", "--store", store())).isZero();
        assertThat(out.toString().lines().toList().get(1)).startsWith("1     nightly  完成");
        assertThat(type("status", "7", "--store", store())).isEqualTo(ExitCode.USAGE);
    }
}
