package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of a city lies beside the jobs: a report on the form of 2019, one on that of 2021 that has the row, and no new program. */
class LocalFormsRunIT {
    private static final String OLD = "云溪市教育局2020年政府信息公开工作年度报告.html";
    private static final String NEW = "云溪市商务局2022年政府信息公开工作年度报告.html";
    private static final String ABOVE = "<tr><td>行政规范性文件</td><td>2</td><td>0</td><td>2</td></tr>";
    private static final String ROW = "<tr><td>其他主动公开文件</td><td>31</td><td>0</td><td>40</td></tr>";

    private static final String FORM = """
            extends: "2021"
            tables:
              - id: documents
                rows:
                  - {code: other_document, label: 其他主动公开文件}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void fillTheInbox() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("in"));
        Files.copy(Path.of("sample-input/2020", OLD), inbox.resolve(OLD));
        String page = Files.readString(Path.of("sample-input/2022", NEW));
        assertThat(page).contains(ABOVE);
        Files.writeString(inbox.resolve(NEW), page.replace(ABOVE, ABOVE + ROW));
        Files.createDirectories(folder.resolve("forms"));
    }

    private int run() {
        out.getBuffer().setLength(0);
        return Huizong.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Map.of(),
                "run",
                "nightly",
                "--input",
                folder.resolve("in").toString(),
                "--output",
                folder.resolve("out").toString(),
                "--forms",
                folder.resolve("forms").toString(),
                "--store",
                "jdbc:h2:file:" + folder.resolve("store"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("forms").resolve(name), text);
    }

    private String published(String file) throws IOException {
        return Files.readString(folder.resolve("out/2022").resolve(file));
    }

    @Test
    void aLocalRowIsReadWithoutANewProgramAndOnlyReportsOfItsFormAreReadAgain() throws IOException {
        assertThat(run()).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("（本次读取 2）");
        assertThat(published("findings.csv")).contains("ROW-UNKNOWN");

        write("本市.yml", FORM);
        assertThat(run()).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("（本次读取 1）");
        assertThat(published("findings.csv")).doesNotContain("ROW-UNKNOWN");
        assertThat(published("facts.csv")).contains(",2021,other_document.issued,,31,件,");
        assertThat(published("city-rollup.csv")).contains(",other_document.in_force,");
        assertThat(published("datapackage.json")).contains("\"local-forms\" : \"sha256:", "\"2021\" : \"sha256:");

        run();
        assertThat(out.toString()).contains("（本次读取 0）");

        Files.delete(folder.resolve("forms/本市.yml"));
        run();
        assertThat(out.toString()).contains("（本次读取 1）");
        assertThat(published("facts.csv")).doesNotContain("other_document");
    }

    @Test
    void aWrongFileIsWrongUsageBeforeAnythingRuns() throws IOException {
        write("本市.yml", FORM.replace("label:", "aslo: 别名, label:"));

        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("本市.yml 第 5 行：没有“aslo”这个字段");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsWrongUsage() throws IOException {
        Files.delete(folder.resolve("forms"));

        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("设置 forms 所指的文件夹读不出来：" + folder.resolve("forms"));
    }

    @Test
    void aReportIsCheckedByThemToo() throws IOException {
        write("本市.yml", FORM);
        String file = folder.resolve("in").resolve(NEW).toString();
        int code = Huizong.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Map.of(),
                "check",
                "--forms",
                folder.resolve("forms").toString(),
                file);

        assertThat(code).isEqualTo(ExitCode.CLEAN);
        assertThat(out.toString()).contains("找到的表：第二十条第（一）项").doesNotContain("ROW-UNKNOWN");
    }
}
