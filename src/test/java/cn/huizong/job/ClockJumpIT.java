package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.roster.Roster;
import cn.huizong.store.RunAttempt;
import cn.huizong.store.RunAttempt.Ending;
import cn.huizong.store.RunAttemptStore;
import cn.huizong.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The clock is put ahead or back between two runs and within one: everything is chosen by numbers. */
class ClockJumpIT {
    @TempDir
    Path folder;

    @BeforeEach
    void fillTheInbox() throws IOException {
        PlainReading.startAnew();
        Files.createDirectories(folder.resolve("in"));
        for (String name : List.of("a", "b", "c", "d", "e")) {
            Files.writeString(folder.resolve("in/" + name + ".txt"), name + "局,2020,1");
        }
    }

    private <T> T ask(Function<JdbcClient, T> question) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"), "sa", "")) {
            return question.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        }
    }

    /** Makes every time in the store what a clock would have noted that was so many days off. */
    private void shift(int days) throws Exception {
        ask(jdbc -> {
            for (String table : List.of("batch_job_execution", "batch_step_execution")) {
                for (String column : List.of("create_time", "start_time", "end_time", "last_updated")) {
                    jdbc.sql("update " + table + " set " + column + " = dateadd(day, ?, " + column + ")")
                            .param(days)
                            .update();
                }
            }
            return days;
        });
    }

    private JobRun.Result run() throws Exception {
        return JobRunIT.run(folder, JobNames.NIGHTLY);
    }

    /** Breaks off in the middle of its second chunk. */
    private void runToTheSecondChunk() throws Exception {
        JobRun.Result broken =
                JobRunIT.run(JobNames.NIGHTLY, JobRunIT.settings(folder), Roster.NONE, new AtChunk(2, () -> {
                    throw new AssertionError("broken off");
                }));
        assertThat(broken.ending()).isEqualTo(JobRun.Ending.FAILED);
    }

    /** By plus a year the first attempt seems to come after the second; by minus a year the clock went ahead. */
    @ParameterizedTest
    @ValueSource(ints = {366, -366})
    void aRunIsTakenUpAndTheNextOneKnowsIt(int days) throws Exception {
        runToTheSecondChunk();
        shift(days);

        JobRun.Result again = run();

        assertThat(again.number()).isEqualTo(1);
        assertThat(again.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(again.summary().accepted()).isEqualTo(5);
        assertThat(PlainReading.READ).filteredOn("a.txt"::equals).hasSize(1);
        List<RunAttempt> attempts = ask(jdbc -> new RunAttemptStore(jdbc, false).of(1));
        assertThat(attempts).extracting(RunAttempt::ending).containsExactly(Ending.FAILED, Ending.COMPLETED);

        shift(days);
        PlainReading.READ.clear();
        JobRun.Result third = run();

        assertThat(third.number()).isEqualTo(2);
        assertThat(third.summary().fresh()).isZero();
        assertThat(PlainReading.READ).isEmpty();
        List<Long> numbers = ask(jdbc -> new RunStore(jdbc)
                .last(10).stream().map(past -> past.run().number()).toList());
        assertThat(numbers).containsExactly(2L, 1L);
        Instant success = ask(jdbc -> new RunAttemptStore(jdbc, false).sinceLastSuccess(JobNames.NIGHTLY))
                .get(0);
        assertThat(Duration.between(success, Instant.now())).isBetween(Duration.ZERO, Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {366, -366})
    void anAttemptThatWasKilledIsKnownToBeDead(int days) throws Exception {
        runToTheSecondChunk();
        ask(jdbc -> jdbc.sql("update batch_job_execution set status = 'STARTED', end_time = null")
                        .update()
                + jdbc.sql(
                                "update batch_step_execution set status = 'STARTED', end_time = null where step_name = 'ingest'")
                        .update());
        shift(days);

        JobRun.Result again = run();

        assertThat(again.number()).isEqualTo(1);
        assertThat(again.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(again.summary().accepted()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {366, -366})
    void whatIsHandedInAgainReplacesWhatCameBeforeIt(int days) throws Exception {
        run();
        shift(days);
        Files.writeString(folder.resolve("in/a.txt"), "a局,2020,7");

        assertThat(run().summary().superseded()).isEqualTo(1);

        assertThat(folder.resolve("out/2020/city-rollup.csv")).content().contains(",11,件,5,");
    }

    @Test
    void aRunThatSeemsToEndBeforeItBeganTookNobodyKnowsHowLong() throws Exception {
        run();
        ask(jdbc -> jdbc.sql("update batch_job_execution set start_time = dateadd(day, 366, start_time)")
                        .update()
                + jdbc.sql("update batch_step_execution set start_time = dateadd(day, 366, start_time)")
                        .update());

        RunAttempt attempt = ask(jdbc -> new RunAttemptStore(jdbc, false).of(1)).get(0);

        assertThat(attempt.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(attempt.took()).isEmpty();
        assertThat(attempt.stages())
                .allSatisfy(stage -> assertThat(stage.took()).isEmpty());
    }
}
