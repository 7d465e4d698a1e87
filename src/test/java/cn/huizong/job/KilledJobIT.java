package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.huizong.harness.JavaCommand;
import cn.huizong.store.StoreAddress;
import cn.huizong.store.StoreInUse;
import cn.huizong.store.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job in a process of its own that ends in the middle of reading. */
class KilledJobIT {
    private static final int REPORTS = 20;

    @TempDir
    Path folder;

    @BeforeEach
    void fillTheInbox() throws IOException {
        PlainReading.startAnew();
        Files.createDirectories(folder.resolve("in"));
        for (int i = 10; i < 10 + REPORTS; i++) {
            Files.writeString(folder.resolve("in/" + i + ".txt"), i + "局,2020,1");
        }
    }

    private int readBefore() throws IOException {
        return Files.readAllLines(folder.resolve("reads")).size();
    }

    private void goOn() throws Exception {
        JobRun.Result again = JobRunIT.run(folder, JobNames.YEARLY_CONSOLIDATION);
        assertThat(again.number()).isEqualTo(1);
        assertThat(again.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(again.summary().accepted()).isEqualTo(REPORTS);
        assertThat(Files.readAllLines(folder.resolve("out/2020/submissions.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[7]))
                .hasSize(REPORTS)
                .containsOnly("accepted");
    }

    @Test
    void aKilledProcessGoesOnWithEveryReportOnce() throws Exception {
        SlowRun.started(folder, SlowRun.class, "17.txt").destroyForcibly().waitFor();
        int before = readBefore();
        assertThat(before).isLessThan(REPORTS);

        goOn();

        // the chunks under way and what was read ahead are read again, nothing that was stored
        assertThat(PlainReading.READ).doesNotContain("10.txt", "11.txt");
        assertThat(before + PlainReading.READ.size()).isBetween(REPORTS, REPORTS + 6);
    }

    @Test
    void aTerminatedProcessStoresItsChunkSaysSoAndGoesOn() throws Exception {
        Process process = SlowRun.started(folder, SlowRun.class, "17.txt");
        process.destroy();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(folder.resolve("log")).content().contains("收到停止信号", "已停止；用同一条命令再运行");
        assertThat(folder.resolve("out/2020")).doesNotExist();
        int before = readBefore();
        goOn();
        assertThat(before + PlainReading.READ.size()).isBetween(REPORTS, REPORTS + 3);
    }

    @Test
    void aSecondRunOnTheSameStoreIsTurnedAway() throws Exception {
        StoreAddress address = StoreAddress.of("jdbc:h2:file:" + folder.resolve("store"), Map.of());
        Path held = folder.resolve("held");
        Process process =
                new ProcessBuilder(JavaCommand.of(SlowRun.Hold.class, List.of(address.url(), held.toString()))).start();
        try {
            await().atMost(Duration.ofMinutes(15)).until(() -> Files.exists(held));
            assertThatThrownBy(() -> StoreLock.take(address)).isInstanceOf(StoreInUse.class);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
