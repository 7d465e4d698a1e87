package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.corpus.Corpus;
import cn.huizong.corpus.Specimen;
import cn.huizong.document.zip.ZipBytes;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer to a body that looks before it hands in; the report has the one table on reviews and lawsuits. */
class CheckCommandTests {
    private static final String OUTCOMES = cells("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(String... words) {
        return Huizong.run(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), words);
    }

    private static String cells(String... texts) {
        return "<td>" + String.join("</td><td>", texts) + "</td>";
    }

    private String report(List<String> values) throws IOException {
        String page = "<html><body><h1>余姚市财政局2020年政府信息公开工作年度报告</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2><table>"
                + "<tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr><tr>"
                + OUTCOMES.replace("<td>", "<td rowspan=2>")
                + "<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>"
                + OUTCOMES + OUTCOMES + "</tr><tr>"
                + cells(values.toArray(new String[0])) + "</tr></table></body></html>";
        return Files.writeString(folder.resolve("report.html"), page).toString();
    }

    private static List<String> values(String total) {
        return List.of("1", "2", "0", "0", total, "0", "0", "0", "0", "0", "0", "0", "0", "0", "0");
    }

    @Test
    void aReportWithoutErrorsAnswersZero() throws IOException {
        Forms forms = Forms.official();
        Specimen made = new Corpus(forms, Rules.official(forms), 3).make(1).get(0);
        Path file = Files.write(folder.resolve(made.name()), made.content());
        assertThat(check("check", file.toString())).isEqualTo(0);
        assertThat(out.toString()).contains("找到的表：").doesNotContain("[错误]");
    }

    @Test
    void aBrokenTieAnswersThreeAndNamesItsCells() throws IOException {
        assertThat(check("check", report(values("3")))).isEqualTo(3);
        assertThat(out.toString()).contains("余姚市财政局，2020 年度").doesNotContain("REVIEW-SUM");
        out.getBuffer().setLength(0);
        assertThat(check("check", report(values("4")))).isEqualTo(3);
        assertThat(out.toString().lines().filter(line -> line.contains("REVIEW-SUM")))
                .singleElement()
                .asString()
                .startsWith("  [错误] ")
                .contains("第 1 张表第 4 行第 1 列=1")
                .endsWith("（位置：第 1 张表第 4 行第 5 列“行政复议 总计”；规则：行政复议、未经复议直接起诉、复议后起诉：四类结果之和等于总计，REVIEW-SUM，t1r4c5）");
    }

    @Test
    void aFileThatIsNoReportAnswersThree() throws IOException {
        Path file = Files.writeString(folder.resolve("note.txt"), "会议通知：明天上午九点开会。");
        assertThat(check("check", file.toString())).isEqualTo(3);
        assertThat(out.toString().lines()).singleElement().asString().startsWith("退回 " + file);
    }

    @Test
    void aMissingFileIsWrongUsage() {
        assertThat(check("check", "no-such-file.docx")).isEqualTo(2);
    }

    @Test
    void everyFileInAnArchiveIsLookedAt() throws IOException {
        byte[] report = Files.readAllBytes(Path.of(report(values("4"))));
        Path file = Files.write(
                folder.resolve("全市.zip"),
                ZipBytes.inGbk()
                        .file("财政局/年报.doc", report)
                        .file("~$x.doc", "x")
                        .file("通知.txt", "会议通知")
                        .bytes());

        assertThat(check("check", file.toString())).isEqualTo(3);

        assertThat(out.toString().lines().filter(line -> !line.startsWith("  ")))
                .containsExactly(
                        file + "//财政局/年报.doc：余姚市 余姚市财政局，2020 年度",
                        "退回 " + file + "//通知.txt：" + "没有找到年度报告的标题和表格，这不像是政府信息公开工作年度报告");
        assertThat(out.toString()).contains("[提示] 文件的扩展名是 .doc，内容其实是 html，按内容读取（规则：");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsToBeCheckedAgain() throws IOException {
        byte[] report = Files.readAllBytes(Path.of(report(values("3"))));
        Path file = Files.write(
                folder.resolve("全市.zip"),
                ZipBytes.of()
                        .file("a.zip", ZipBytes.of().file("财政局.html", report).bytes())
                        .file("z.html", report)
                        .bytes());
        byte[] changed = ZipBytes.of().file("b.html", report).bytes();
        PrintWriter changing = new PrintWriter(out, true) {
            @Override
            public void println(String line) {
                super.println(line);
                overwrite(file, changed);
            }
        };

        int code = Huizong.run(changing, new PrintWriter(err, true), Map.of(), "check", file.toString());

        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines().filter(line -> !line.startsWith("  ")))
                .containsExactly(
                        file + "//a.zip//财政局.html：余姚市 余姚市财政局，2020 年度",
                        "没有查成 " + file + "//z.html：文件在读取期间被改动，下次运行时按新内容读取；请重新运行 check");
    }

    private static void overwrite(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anArchiveThatCannotBeOpenedIsRefusedByItsReason() throws IOException {
        Path file = Files.write(folder.resolve("空.zip"), ZipBytes.of().bytes());
        assertThat(check("check", file.toString())).isEqualTo(3);
        assertThat(out.toString().strip()).isEqualTo("退回 " + file + "：里面没有报告文件，请核对后重新报送");
    }

    @Test
    void aMailIsLookedAtByItsAttachments() throws IOException {
        String report = Files.readString(Path.of(report(values("3"))));
        Path file = Files.writeString(
                folder.resolve("来信.eml"),
                "From: a@b.cn\nTo: c@d.cn\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
                        + "Content-Type: text/html; charset=utf-8\nContent-Disposition: attachment; filename=\"report.html\"\n\n"
                        + report + "\n--b--\n");
        assertThat(check("check", file.toString())).isEqualTo(3);
        assertThat(out.toString()).startsWith(file + "//report.html：余姚市 余姚市财政局，2020 年度");
    }

    @Test
    void aRuleBrokenManyTimesIsCutShortUnlessAllIsAskedFor() throws IOException {
        String file = report(Collections.nCopies(15, "约3件左右"));
        check("check", file);
        assertThat(out.toString()).contains("同一规则还有 10 条（--all 列出全部）");
        long shown = findings();

        out.getBuffer().setLength(0);
        check("check", "--all", file);
        // the sixth of the missing tables was cut too
        assertThat(findings()).isEqualTo(shown + 10 + 1);
        assertThat(out.toString()).doesNotContain("--all");
    }

    private long findings() {
        return out.toString().lines().filter(line -> line.startsWith("  [")).count();
    }
}
