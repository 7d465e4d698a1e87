package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.huizong.control.Progress;
import cn.huizong.inbox.IgnorePatterns;
import cn.huizong.inbox.Inbox;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything that may lie in an inbox, and what whole runs make of it. */
class FileStateIT {
    @TempDir
    Path folder;

    private InboxTrial inbox;

    @BeforeEach
    void start() throws Exception {
        PlainReading.startAnew();
        inbox = new InboxTrial(folder);
    }

    @Test
    void aLinkIsRefusedAndNotFollowed() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "外局,2020,1");
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(outside, folder.resolve("elsewhere/a.txt"));
        Files.createSymbolicLink(inbox.path("文件.docx"), outside);
        Files.createSymbolicLink(inbox.path("文件夹"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(inbox.path("断.docx"), folder.resolve("nothing"));
        Files.createSymbolicLink(inbox.path("自己"), inbox.path(""));
        inbox.run();
        String reason = " refused 这是链接（快捷方式），不是文件本身，没有打开；请把文件本身放进收件夹";
        assertThat(inbox.outcomes())
                .containsExactly("文件.docx" + reason, "文件夹" + reason, "断.docx" + reason, "自己" + reason);
        // nothing was read, and nothing is read the next night
        assertThat(inbox.run().summary().fresh()).isZero();
    }

    @Test
    @Timeout(60)
    void aPipeIsNeverOpened() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        Process made =
                new ProcessBuilder("/usr/bin/mkfifo", inbox.path("管道.docx").toString()).start();
        assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
        inbox.run();
        assertThat(inbox.outcomes()).containsExactly("管道.docx refused 这不是普通文件（管道、套接字或设备），没有打开");
    }

    @Test
    void aFolderNamedLikeADocumentIsAFolder() throws Exception {
        inbox.file("报告.docx/甲.txt", "甲局,2020,1");
        inbox.run();
        assertThat(inbox.outcomes()).containsExactly("报告.docx/甲.txt accepted");
    }

    @Test
    void temporaryFilesArePassedOverAndCounted() throws Exception {
        inbox.file("~$报告.docx", "x");
        inbox.file(".~lock.报告.docx#", "x");
        inbox.file("Thumbs.db", "x");
        assertThat(new Inbox(inbox.path(""), IgnorePatterns.USUAL).listing().ignored())
                .isEqualTo(3);
        inbox.run();
        assertThat(inbox.outcomes()).isEmpty();
    }

    @Test
    void anyNameIsHarmlessAndItsFileRead() throws Exception {
        String longest = "长".repeat(80) + "0123456789";
        List<String> names =
                List.of("甲\n局.txt", "\u001B[31m红.txt", "=1+1.txt", "<script>.txt", longest + ".txt", "反\u202E.txt");
        for (int i = 0; i < names.size(); i++) {
            inbox.file(names.get(i), i + "局,2020,1");
        }
        Files.writeString(inbox.rawPath("%B1%A8%B8%E6.txt"), "报局,2020,1");

        JobRun.Result result = inbox.run();

        assertThat(result.summary().accepted()).isEqualTo(8);
        assertThat(inbox.outcomes())
                .containsExactly(
                        "<script>.txt accepted",
                        "'=1+1.txt accepted",
                        "␛[31m红.txt accepted",
                        "反\\u202E.txt accepted",
                        "报告.txt accepted",
                        "甲␊局.txt accepted",
                        longest + ".txt accepted");
        assertThat(Files.readString(folder.resolve("out/2020/index.html")))
                .doesNotContain("<script>.txt", "\u001B", "\u202E");
    }

    @Test
    void aFileThatMayNotBeOpenedIsRefusedUntilItMay() throws Exception {
        Path closed = inbox.file("甲.txt", "甲局,2020,1");
        Files.createDirectories(inbox.path("夹"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(inbox.path("夹"), PosixFilePermissions.fromString("---------"));
        boolean root = Files.isReadable(closed);
        assumeFalse(root);
        inbox.run();
        String reason = " refused 文件打不开，请检查文件和所在文件夹的权限";
        assertThat(inbox.outcomes()).containsExactly("夹" + reason, "甲.txt" + reason);

        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(inbox.path("夹"), PosixFilePermissions.fromString("rwx------"));
        inbox.run();
        assertThat(inbox.outcomes()).containsExactly("甲.txt accepted");
    }

    @Test
    void aFileThatChangesOrGoesBeforeItIsReadIsRefused() throws Exception {
        inbox.file("甲.txt", "甲局,2020,1");
        inbox.file("乙.txt", "乙局,2020,1");
        PlainReading.before = source -> {
            if (source.equals("0.txt")) {
                try {
                    inbox.file("甲.txt", "甲局,2020,2");
                    Files.delete(inbox.path("乙.txt"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        inbox.run();
        assertThat(inbox.outcomes())
                .containsExactly("乙.txt refused 文件在读取之前已被移走或改动", "甲.txt refused 文件在读取期间被改动，下次运行时按新内容读取");

        PlainReading.before = source -> {};
        inbox.run();
        assertThat(inbox.outcomes())
                .containsExactlyInAnyOrder(
                        "乙.txt refused 文件在读取之前已被移走或改动", "甲.txt accepted", "甲.txt superseded 同一文件后来重新报送");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedByItsName() throws Exception {
        inbox.file("甲.txt", "甲局,2020,1" + " ".repeat(100));
        inbox.run(Map.of("limits.bytes", 50));
        assertThat(inbox.outcomes()).containsExactly("甲.txt refused 文件有 113 字节，超过上限 50 字节（限额 bytes），请压缩其中的图片后再报送");
        inbox.run();
        assertThat(inbox.outcomes()).containsExactlyInAnyOrder("甲.txt accepted", "甲.txt superseded 同一文件后来重新报送");
    }

    @Test
    @Timeout(60)
    void aFileThatHangsIsCutOffAndTheRunGoesOn() throws Exception {
        for (String name : List.of("甲", "乙", "丙", "丁")) {
            inbox.file(name + ".txt", name + "局,2020,1");
        }
        List<Thread> hung = new ArrayList<>();
        PlainReading.before = source -> {
            if (source.startsWith("乙") || source.startsWith("丙")) {
                synchronized (hung) {
                    hung.add(Thread.currentThread());
                }
                hang();
            }
        };
        JobRun.Result result = inbox.run(Map.of("limits.seconds", 1));
        assertThat(result.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        String reason = " refused 读取超过 1 秒还没有结束（限额 seconds），请另存为 .docx 后再报送";
        assertThat(inbox.outcomes())
                .containsExactly("丁.txt accepted", "丙.txt" + reason, "乙.txt" + reason, "甲.txt accepted");
        // it holds up nobody's exit
        assertThat(hung).hasSize(2).allMatch(Thread::isDaemon);
    }

    /** Deaf to interrupts, but not for ever: other tests need the processor. */
    private static void hang() {
        long deaf = 0;
        while (deaf < 20) {
            try {
                Thread.sleep(100);
                deaf++;
            } catch (InterruptedException e) {
                deaf++;
            }
        }
    }

    @Test
    void endlessDescentAndLackOfMemoryCostOneFile() throws Exception {
        inbox.file("甲.txt", "甲局,2020,1");
        inbox.file("乙.txt", "乙局,2020,1");
        inbox.file("丙.txt", "丙局,2020,1");
        PlainReading.before = source -> {
            if (source.startsWith("甲")) {
                descend(0);
            } else if (source.startsWith("乙")) {
                throw new OutOfMemoryError("made up");
            } else if (source.startsWith("丙")) {
                throw new NoClassDefFoundError("made up");
            }
        };
        assertThat(inbox.run().ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(inbox.outcomes())
                .containsExactly(
                        "丙.txt refused 程序读取时出错（NoClassDefFoundError），请联系维护人员",
                        "乙.txt refused 读取需要的内存超过程序可用的内存，请压缩其中的图片或拆分后再报送",
                        "甲.txt refused 程序读取时出错（StackOverflowError），请联系维护人员");
    }

    private static int descend(int depth) {
        return depth < 0 ? depth : descend(depth + 1) + 1;
    }

    /** With the program's own readers. */
    @Test
    void aFileThatHoldsNothingOrNotAllSaysSo() throws Exception {
        inbox.file("空.docx", "");
        inbox.file("零.docx", new byte[4096]);
        inbox.file("半.pdf", "%PDF-1.7\n%");
        Settings settings = JobRunIT.settings(folder, Map.of("year", "2020"));
        JobRun.Result result = new JobRun(
                        JobNames.NIGHTLY,
                        settings,
                        Roster.NONE,
                        cn.huizong.store.StoreAddress.of(settings.store(), Map.of()),
                        Progress.SILENT)
                .run();
        assertThat(result.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(inbox.outcomes())
                .hasSize(3)
                .contains("空.docx refused 文件是空的，请重新报送", "零.docx refused 文件内容全是零，可能没有上传完，请重新报送");
    }
}
