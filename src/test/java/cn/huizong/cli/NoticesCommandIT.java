package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The letters to the bodies, as a clerk asks for them after a consolidation. */
class NoticesCommandIT {
    private static final String REPORT = "云溪市司法局2020年政府信息公开工作年度报告.docx";
    private static final String AGENCY = "云溪市司法局";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void consolidate() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("in"));
        Files.copy(Path.of("sample-input/2020", REPORT), inbox.resolve(REPORT));
        Files.write(inbox.resolve("云溪市教育局.docx"), new byte[0]);
        type("run", "yearly-consolidation", "--output", folder.resolve("out").toString());
    }

    @Test
    void aBodyWithFindingsGetsItsLettersAndItsOwnReportWithComments() throws IOException {
        assertThat(type(
                        "notices",
                        "--year",
                        "2020",
                        "--output",
                        letters().toString(),
                        "--published",
                        folder.resolve("out").toString()))
                .isZero();
        assertThat(out.toString()).contains("写了 2 份通知");
        Path own = letters().resolve("2020/云溪市").resolve(AGENCY);
        assertThat(files(own)).containsExactly("批注副本-" + REPORT, "更正通知.docx", "更正通知.html");
        assertThat(Files.readString(own.resolve("更正通知.html")))
                .contains(AGENCY, "政府信息公开行政复议、行政诉讼情况：", "（第 3 张表第 4 行第 5 列）", "行政复议 结果维持”=7", "应做到：")
                .contains("最可能填错的是：行政复议 总计（第 3 张表第 4 行第 5 列）填的 0，改为 8 则全部成立");
        try (XWPFDocument copy =
                new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(own.resolve("批注副本-" + REPORT))))) {
            assertThat(Arrays.stream(copy.getComments()).map(comment -> comment.getText()))
                    .anyMatch(text -> text.startsWith("错误：") && text.contains("最可能填错的是"));
        }
        assertThat(Files.readString(letters().resolve("2020/index.html"))).contains(AGENCY, "退回通知", "通知.docx");
        try (XWPFDocument all = new XWPFDocument(Files.newInputStream(folder.resolve("out/2020/office/通知.docx")))) {
            assertThat(all.getParagraphs().stream().map(paragraph -> paragraph.getText()))
                    .contains("云溪市教育局：", AGENCY + "：");
        }
        assertThat(folder.resolve("out/2020/office/通知.docx"))
                .hasSameBinaryContentAs(letters().resolve("2020/通知.docx"));
    }

    @Test
    void aReportThatIsGoneGetsALetterWithoutACopy() throws IOException {
        Files.delete(folder.resolve("in").resolve(REPORT));
        assertThat(type(
                        "notices",
                        "--year",
                        "2020",
                        "--agency",
                        AGENCY,
                        "--output",
                        letters().toString()))
                .isZero();
        assertThat(out.toString()).contains("写了 1 份通知", "没有批注副本（报告已移走或改动）：" + REPORT);
        assertThat(files(letters().resolve("2020/云溪市").resolve(AGENCY))).containsExactly("更正通知.docx", "更正通知.html");
    }

    @Test
    void whatTheOfficeAcceptedIsNotAskedForAgain() throws IOException {
        Path corrections = folder.resolve("corrections.csv");
        Files.writeString(
                corrections,
                "body,year,indicator,action,reason,who,date\n" + AGENCY
                        + ",2020,reconsideration.total,accept,单位已书面说明,李四,2021-03-01\n");
        type(
                "run",
                "yearly-consolidation",
                "--output",
                folder.resolve("out").toString(),
                "--corrections",
                corrections.toString());

        type("notices", "--year", "2020", "--output", letters().toString());

        assertThat(letters().resolve("2020/云溪市").resolve(AGENCY)).doesNotExist();
    }

    @Test
    void theLettersOfTheLastTimeAreReplaced() throws IOException {
        type("notices", "--year", "2020", "--output", letters().toString());
        byte[] first = Files.readAllBytes(letters().resolve("2020/index.html"));
        Files.writeString(letters().resolve("2020/旧.txt"), "旧");
        type("notices", "--year", "2020", "--output", letters().toString());
        assertThat(letters().resolve("2020/旧.txt")).doesNotExist();
        assertThat(letters().resolve("2020/index.html")).hasBinaryContent(first);
    }

    private Path letters() {
        return folder.resolve("letters");
    }

    private int type(String... words) {
        Stream<String> given = Stream.of(
                "--input", folder.resolve("in").toString(), "--store", "jdbc:h2:file:" + folder.resolve("store"));
        return Huizong.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Map.of(),
                Stream.concat(Arrays.stream(words), given).toArray(String[]::new));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
