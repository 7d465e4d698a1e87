package cn.huizong.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.zip.ZipBytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives and mails in the inbox, through whole runs. */
class ArchiveRunIT {
    @TempDir
    Path folder;

    private InboxTrial inbox;

    @BeforeEach
    void start() throws Exception {
        PlainReading.startAnew();
        inbox = new InboxTrial(folder);
    }

    private static byte[] mail(String name, byte[] attached) {
        return ("From: a@b.cn\r\nTo: c@d.cn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n"
                        + "--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                        + "Content-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(attached) + "\r\n--b--\r\n")
                .getBytes(UTF_8);
    }

    @Test
    void everyFileInsideIsASubmissionOfItsOwn() throws Exception {
        byte[] inner = ZipBytes.inGbk().file("财政局/年报.txt", "财政局,2020,3").bytes();
        inbox.file(
                "报送/全市.zip",
                ZipBytes.of()
                        .file("甲.txt", "甲局,2020,1")
                        .file("~$甲.docx", "x")
                        .file("乙.zip", inner)
                        .encrypted()
                        .file("密.txt", "x")
                        .bytes());
        inbox.file(
                "来信.eml", mail("丙.zip", ZipBytes.of().file("丙.txt", "丙局,2020,4").bytes()));

        JobRun.Result result = inbox.run();

        assertThat(result.summary().accepted()).isEqualTo(4);
        assertThat(inbox.outcomes())
                .containsExactly(
                        "报送/全市.zip//乙.zip//财政局/年报.txt accepted",
                        "报送/全市.zip//密.txt refused 压缩包里的这个文件有密码，请去掉密码后重新报送",
                        "报送/全市.zip//甲.txt accepted",
                        "来信.eml//丙.zip//丙.txt accepted");
        List<String> rows = Files.readAllLines(folder.resolve("out/2020/submissions.csv"));
        byte[] report = "甲局,2020,1".getBytes(UTF_8);
        assertThat(rows)
                .anyMatch(row -> row.startsWith(
                        "报送/全市.zip//甲.txt," + DigestUtils.sha256Hex(report) + "," + report.length + ",text,"));
        assertThat(Files.readString(folder.resolve("out/2020/facts.csv"))).contains(",来信.eml//丙.zip//丙.txt,t1r1c1");
    }

    @Test
    void ofAChangedArchiveOnlyWhatChangedIsReadAgain() throws Exception {
        inbox.file(
                "全市.zip",
                ZipBytes.of()
                        .file("甲.txt", "甲局,2020,1")
                        .file("乙.txt", "乙局,2020,1")
                        .bytes());
        inbox.run();
        inbox.file(
                "全市.zip",
                ZipBytes.of()
                        .file("乙.txt", "乙局,2020,7")
                        .file("甲.txt", "甲局,2020,1")
                        .bytes());

        JobRun.Result again = inbox.run();

        assertThat(PlainReading.READ).containsExactly("全市.zip//乙.txt");
        assertThat(again.summary().accepted()).isEqualTo(3);
        assertThat(inbox.outcomes())
                .containsExactlyInAnyOrder(
                        "全市.zip//乙.txt accepted", "全市.zip//乙.txt superseded 同一文件后来重新报送", "全市.zip//甲.txt accepted");
    }

    @Test
    void anArchiveThatCannotBeOpenedIsOneRefusedRowUntilItIsMadeGood() throws Exception {
        byte[] whole = ZipBytes.of().file("甲.txt", "甲局,2020,1").bytes();
        inbox.file("全市.zip", Arrays.copyOf(whole, whole.length - 9));
        inbox.file("空.zip", ZipBytes.of().file("Thumbs.db", "x").bytes());
        inbox.run();
        assertThat(inbox.outcomes())
                .containsExactly("全市.zip refused 压缩包不完整，可能上传或复制时中断，请重新报送", "空.zip refused 里面没有报告文件，请核对后重新报送");

        inbox.file("全市.zip", whole);
        inbox.run();
        assertThat(inbox.outcomes())
                .containsExactly(
                        "全市.zip superseded 同一文件后来重新报送", "全市.zip//甲.txt accepted", "空.zip refused 里面没有报告文件，请核对后重新报送");
    }

    @Test
    void aRaisedLimitHasWhatWasRefusedReadAgain() throws Exception {
        inbox.file(
                "全市.zip",
                ZipBytes.of()
                        .file("甲.txt", "甲局,2020,1")
                        .file("乙.txt", "乙局,2020,1")
                        .bytes());
        inbox.run(Map.of("limits.entries", 1));
        assertThat(inbox.outcomes()).containsExactly("全市.zip refused 压缩包中的文件超过 1 个（限额 entries），请分几个压缩包报送");

        inbox.run(Map.of("limits.entries", 2));
        assertThat(inbox.outcomes())
                .containsExactly("全市.zip superseded 同一文件后来重新报送", "全市.zip//乙.txt accepted", "全市.zip//甲.txt accepted");
    }

    @Test
    void anArchiveThatChangesBetweenStockAndReadingCostsWhatChanged() throws Exception {
        inbox.file("全市.zip", ZipBytes.of().file("甲.txt", "甲局,2020,1").bytes());
        PlainReading.before = source -> {
            if (source.equals("0.txt")) {
                write("全市.zip", ZipBytes.of().file("甲.txt", "甲局,2020,2").bytes());
            }
        };
        inbox.run();
        assertThat(inbox.outcomes()).containsExactly("全市.zip//甲.txt refused 文件在读取期间被改动，下次运行时按新内容读取");

        PlainReading.before = source -> {};
        inbox.run();
        assertThat(inbox.outcomes())
                .containsExactlyInAnyOrder("全市.zip//甲.txt accepted", "全市.zip//甲.txt superseded 同一文件后来重新报送");
    }

    private void write(String name, byte[] content) {
        try {
            inbox.file(name, content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFolderNamedLikeTheInsideOfAnArchiveIsNotMistakenForIt() throws Exception {
        inbox.file("全市.zip", ZipBytes.of().file("甲.txt", "甲局,2020,1").bytes());
        inbox.file("全市.zip!/甲.txt", "乙局,2020,1");
        assertThat(inbox.run().summary().accepted()).isEqualTo(3);
    }
}
