package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.harness.JavaCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A program of the same version with another rule or form, which lies before its own on the class path. */
class ChangedRuleRunIT {
    private static final String REPORT = "云溪市教育局2020年政府信息公开工作年度报告.html";
    private static final String BLANKS = "云溪市汀南区人民政府2022年政府信息公开工作年度报告.docx";

    @TempDir
    static Path folder;

    @TempDir
    static Path aside;

    @BeforeAll
    static void aReportWithTwoErrorsIsRead() throws Exception {
        Files.createDirectories(folder.resolve("in"));
        Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(folder.resolve("jobs/nightly.yml"), "charts: false\noffice: false\n");
        Files.copy(Path.of("sample-input/2020", REPORT), folder.resolve("in").resolve(REPORT));
        assertThat(run(ExitCode.FINDINGS)).contains("（本次读取 1）", "错误 2，");
        assertThat(run(ExitCode.FINDINGS)).contains("（本次读取 0）", "审核：报告、规则、名录、更正都没有变化");
        FileSystemUtils.copyRecursively(folder, aside);
    }

    /** In the same place, as a store knows its inbox by it. */
    @BeforeEach
    void asItWasRead() throws IOException {
        for (String part : List.of("changed", "out", "store.mv.db")) {
            FileSystemUtils.deleteRecursively(folder.resolve(part));
        }
        Files.deleteIfExists(folder.resolve("in").resolve(BLANKS));
        FileSystemUtils.copyRecursively(aside.resolve("out"), folder.resolve("out"));
        Files.copy(aside.resolve("store.mv.db"), folder.resolve("store.mv.db"));
    }

    private static String run(int code) throws Exception {
        File said = folder.resolve("said").toFile();
        Process process = new ProcessBuilder(JavaCommand.behind(
                        folder.resolve("changed"),
                        Huizong.class,
                        List.of("run", "nightly", "--input=in", "--output=out", "--store=jdbc:h2:file:./store")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(said.toPath());
        assertThat(process.exitValue()).as(text).isEqualTo(code);
        return text;
    }

    private void change(String resource, String from, String to) throws IOException {
        Path changed = folder.resolve("changed").resolve(resource);
        Files.createDirectories(changed.getParent());
        String text = Files.readString(Path.of("src/main/resources", resource));
        assertThat(text).containsPattern(from);
        Files.writeString(changed, text.replaceAll(from, to));
    }

    @Test
    void aChangedRuleIsHeldAgainstWhatWasReadAndReadsNothing() throws Exception {
        change("rules/ties.yml", "(?s)id: APP-OUTCOMES(.*?)severity: error", "id: APP-OUTCOMES$1severity: warning");

        assertThat(run(ExitCode.FINDINGS)).contains("（本次读取 0）", "审核：1 份报告的问题与上次不同", "错误 1，警告 1");
        assertThat(folder.resolve("out/2020/findings.csv")).content().contains("warning,APP-OUTCOMES,");
    }

    @Test
    void blanksAreDeducedByTheTiesOfTodayAndNothingIsRead() throws Exception {
        Files.copy(Path.of("sample-input/2022", BLANKS), folder.resolve("in").resolve(BLANKS));
        run(ExitCode.FINDINGS);
        assertThat(folder.resolve("out/2022/facts.csv")).content().contains(",0,件,deduced,");
        change("rules/ties.yml", " = ", " <= ");

        assertThat(run(ExitCode.FINDINGS)).contains("（本次读取 0）", "由它推定的空白已重新推定，1 份报告的数字与上次不同");
        assertThat(folder.resolve("out/2022/facts.csv")).content().doesNotContain(",deduced,");
        assertThat(run(ExitCode.FINDINGS)).doesNotContain("推定").contains("审核：报告、规则、名录、更正都没有变化");
    }

    @Test
    void aFormThatIsCheckedOtherwiseReadsNothing() throws Exception {
        change("forms/2019.yml", "kind: stock", "kind: flow");

        assertThat(run(ExitCode.FINDINGS)).contains("（本次读取 0）", "发布：1 个年度").doesNotContain("重新读取");
    }

    @Test
    void aFormWithOtherWordsIsReadByAgain() throws Exception {
        change("forms/2019.yml", "label: 政府集中采购", "label: 集中购买");

        assertThat(run(ExitCode.FINDINGS)).contains("清点：表格的行、列或用词有变化，以前读过的 1 份重新读取", "（本次读取 1）");
        assertThat(folder.resolve("out/2020/facts.csv")).content().doesNotContain(",procurement.count,");
    }
}
