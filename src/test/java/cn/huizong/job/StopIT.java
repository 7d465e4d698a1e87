package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.RunAttempt;
import cn.huizong.store.RunAttempt.Ending;
import cn.huizong.store.RunAttemptStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A run that is asked to stop in the middle of something long. */
class StopIT {
    private static final int REPORTS = 20;

    @TempDir
    Path folder;

    @BeforeEach
    void fillTheInbox() throws Exception {
        PlainReading.startAnew();
        Files.createDirectories(folder.resolve("in"));
        for (int i = 10; i < 10 + REPORTS; i++) {
            Files.writeString(folder.resolve("in/" + i + ".txt"), i + "局,2020,1");
        }
    }

    @Test
    void aFileThatTakesLongIsGivenUpAfterSomeSeconds() throws Exception {
        RunAttempt stopped = stop(SlowRun.Stuck.class, "17.txt");

        assertThat(stopped.ending()).isEqualTo(Ending.STOPPED);
        // what was stored before stays, and the file is tried again
        goOn();
        assertThat(PlainReading.READ).contains("17.txt").doesNotContain("10.txt");
    }

    @Test
    void whatFailsInAProcessOnItsWayOutIsNoFilesFault() throws Exception {
        RunAttempt stopped = stop(SlowRun.Failing.class, "17.txt");

        assertThat(stopped.ending()).isEqualTo(Ending.STOPPED);
        goOn();
    }

    @Test
    void examiningLeavesOffBetweenTwoReports() throws Exception {
        RunAttempt stopped = stop(SlowRun.Examining.class, "11局");

        assertThat(stopped.ending()).isEqualTo(Ending.STOPPED);
        assertThat(stopped.stages())
                .extracting(RunAttempt.Stage::ending)
                .containsExactly(Ending.COMPLETED, Ending.COMPLETED, Ending.COMPLETED, Ending.STOPPED);
        assertThat(Files.readAllLines(folder.resolve("reads"))).hasSizeLessThan(REPORTS);
        goOn();
        assertThat(PlainReading.READ).isEmpty();
    }

    /** Stops a run once it has come to something, and tells how the store has it. */
    private RunAttempt stop(Class<?> program, String word) throws Exception {
        Process process = SlowRun.started(folder, program, word);
        process.destroy();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(folder.resolve("log")).content().contains("已停止；用同一条命令再运行");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"), "sa", "")) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            List<RunAttempt> attempts = new RunAttemptStore(jdbc, false).of(1);
            assertThat(attempts).hasSize(1);
            return attempts.get(0);
        }
    }

    /** The next start comes to what an undisturbed run would have come to. */
    private void goOn() throws Exception {
        JobRun.Result again = JobRunIT.run(folder, JobNames.YEARLY_CONSOLIDATION);
        assertThat(again.number()).isEqualTo(1);
        assertThat(again.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(Files.readAllLines(folder.resolve("out/2020/submissions.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[7]))
                .isEqualTo(
                        IntStream.range(0, REPORTS).mapToObj(each -> "accepted").toList());
    }
}
