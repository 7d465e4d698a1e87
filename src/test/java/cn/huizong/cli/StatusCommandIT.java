package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.corpus.Corpus;
import cn.huizong.corpus.Specimen;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.store.Run;
import cn.huizong.store.RunAttempt;
import cn.huizong.store.RunStore;
import cn.huizong.store.RunSummary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCommandIT {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Huizong.run(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), words);
    }

    private String store() {
        return "jdbc:h2:file:" + folder.resolve("store");
    }

    /** Three good reports and a file that is none. */
    private void run() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("in"));
        Forms forms = Forms.official();
        List<Specimen> made = new Corpus(forms, Rules.official(forms), 3).make(3);
        for (Specimen specimen : made) {
            Files.write(inbox.resolve(specimen.name()), specimen.content());
        }
        Files.writeString(inbox.resolve("会议通知.txt"), "明天开会。");
        String output = folder.resolve("out").toString();
        assertThat(type("run", "nightly", "--input", inbox.toString(), "--output", output, "--store", store()))
                .isEqualTo(ExitCode.FINDINGS);
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection(store(), "sa", "");
                Statement changing = connection.createStatement()) {
            changing.executeUpdate(statement);
        }
    }

    @Test
    void theLastRunsAreALineEach() throws Exception {
        run();

        assertThat(type("status", "--store", store())).isZero();

        assertThat(out.toString().lines().toList())
                .satisfiesExactly(
                        heading -> assertThat(heading.split(" +", -1))
                                .containsExactly("编号", "作业", "状态", "开始", "用时", "读取", "接收", "退回", "错误", "警告"),
                        line -> assertThat(line)
                                .matches("1 +nightly +完成 +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d +"
                                        + "0:\\d\\d:\\d\\d +4 +3 +1 +\\d+ +\\d+"));
    }

    @Test
    void oneRunIsShownWithItsStepsItsFiguresAndWhatItRefused() throws Exception {
        run();

        assertThat(type("status", "1", "--store", store())).isZero();

        assertThat(out.toString())
                .startsWith("运行 1：nightly，完成")
                .contains("收件夹  " + folder.resolve("in"), "结果    " + folder.resolve("out"))
                .containsPattern("takeStock 清点 +完成 +0:00:")
                .containsPattern("ingest 读取 +完成 +0:00:\\d\\d +4")
                .containsPattern("publish 发布 +完成")
                .containsPattern("接收 +3\n")
                .containsPattern("退回 +1\n")
                .contains("现在仍被退回的文件 1 份：", "退回 会议通知.txt：")
                .doesNotContain("断开后继续过");
    }

    @Test
    void englishIsSpokenWhenAsked() throws Exception {
        run();
        assertThat(type("status", "1", "--lang", "en", "--store", store())).isZero();
        assertThat(out.toString())
                .startsWith("Run 1: nightly, completed")
                .containsPattern("ingest read +completed +0:00:\\d\\d +4");
    }

    @Test
    void jsonHoldsTheSame() throws Exception {
        run();
        assertThat(type("status", "--json", "--store", store())).isZero();
        assertThat(out.toString().strip())
                .startsWith("[{\"run\":1,\"job\":\"nightly\",\"outcome\":\"completed\",\"started\":\"")
                .contains("\"files\":4,\"read\":4,\"gone\":0,\"accepted\":3,")
                .endsWith("}]");

        assertThat(type("status", "1", "--json", "--store", store())).isZero();
        assertThat(out.toString())
                .contains("\"steps\":[{\"step\":\"takeStock\",\"outcome\":\"completed\",")
                .contains("\"refused_files\":[{\"source\":\"会议通知.txt\",\"reason\":\"");
    }

    @Test
    void aFailedRunTellsWhyAndAKilledOneThatItBrokeOff() throws Exception {
        run();
        sql("update batch_job_execution set status = 'FAILED', exit_code = 'FAILED', exit_message = '磁盘已满\nat X'");
        type("status", "1", "--store", store());
        assertThat(out.toString().lines()).startsWith("运行 1：nightly，失败", "失败原因  磁盘已满");

        sql("update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null");
        type("status", "1", "--store", store());
        assertThat(out.toString()).startsWith("运行 1：nightly，中断");
    }

    @Test
    void timesAreThoseOfTheOperatorsZone() {
        Instant start = Instant.parse("2026-11-23T18:00:03Z");
        PastRun run = new PastRun(
                new RunStore.Past(new Run(7, "nightly", "", "/in", "/out"), "", Optional.empty(), RunSummary.NOTHING),
                List.of(new RunAttempt(
                        RunAttempt.Ending.STOPPED,
                        Optional.of(start),
                        Optional.of(start.plusSeconds(3725)),
                        "",
                        List.of())));
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");

        new StatusReport(Messages.chinese(), new PrintWriter(out, true), shanghai).list(List.of(run));

        assertThat(out.toString()).containsPattern("7 +nightly +已停止 +2026-11-24 02:00:03 +1:02:05 +0");
        assertThat(new StatusJson(shanghai).list(List.of(run)))
                .contains("\"started\":\"2026-11-24T02:00:03+08:00\"", "\"seconds\":3725.0");
    }

    @Test
    void aStoreThatIsInUseOrNotThereIsSaidInALine() throws Exception {
        assertThat(type("status", "--store", store())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).startsWith("还没有数据库").hasLineCount(1);

        Path file = Files.createFile(folder.resolve("store.mv.db"));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(type("status", "--store", store())).isEqualTo(ExitCode.FAILED);
        }
        assertThat(err.toString()).startsWith("数据库正被一个运行使用").hasLineCount(1);
    }

    /** What a crash of the machine, or a copy that broke off, leaves of a file. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2})
    void aDamagedStoreIsCalledDamagedAndLeftAsItIs(int damage) throws Exception {
        Path file = folder.resolve("store.mv.db");
        try (Connection connection = DriverManager.getConnection(store(), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table body (name varchar)");
            statement.execute("insert into body select 'some name ' || x from system_range(1, 5000)");
        }
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = damage < 0
                ? "no database any more".getBytes(StandardCharsets.UTF_8)
                : Arrays.copyOf(whole, damage == 0 ? 5000 : whole.length);
        if (damage > 0) {
            Arrays.fill(damaged, 0, damage == 1 ? 8192 : damaged.length, (byte) 0);
        }
        Files.write(file, damaged);

        assertThat(type("status", "--store", store())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .startsWith("数据库文件已损坏")
                .contains(".mv.db.before")
                .hasLineCount(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }
}
