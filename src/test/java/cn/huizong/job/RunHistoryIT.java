package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.harness.Postgres;
import cn.huizong.roster.Roster;
import cn.huizong.store.RunAttempt;
import cn.huizong.store.RunAttempt.Ending;
import cn.huizong.store.RunAttemptStore;
import cn.huizong.store.StoreAddress;
import cn.huizong.store.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the store can tell later of how a run went. */
class RunHistoryIT {
    @TempDir
    Path folder;

    @BeforeEach
    void fillTheInbox() throws IOException {
        PlainReading.startAnew();
        Files.createDirectories(folder.resolve("in"));
        for (String name : List.of("a", "b", "c")) {
            Files.writeString(folder.resolve("in/" + name + ".txt"), name + "局,2020,1");
        }
    }

    private interface Question<T> {
        T ask(JdbcClient jdbc) throws Exception;
    }

    private static <T> T ask(StoreAddress address, Question<T> question) throws Exception {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            return question.ask(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        }
    }

    private List<RunAttempt> attempts() throws Exception {
        StoreAddress address = StoreAddress.of("jdbc:h2:file:" + folder.resolve("store"), Map.of());
        return ask(address, jdbc -> new RunAttemptStore(jdbc, StoreLock.isHeld(address, jdbc)).of(1));
    }

    /** Fails in the way that surroundings fail. */
    private static final class FullDisk implements Progress {
        private boolean reading;

        @Override
        public void begin(String step, int all) {
            reading = step.equals(StepNames.INGEST);
        }

        @Override
        public void advance(int more) {
            if (!reading) {
                return;
            }
            throw new java.io.UncheckedIOException(new NoSuchFileException("/data/x", null, "gone"));
        }
    }

    @Test
    void aRunTakenUpAgainHasTwoAttemptsTheFirstWithItsReason() throws Exception {
        JobRun.Result broken = JobRunIT.run(JobNames.NIGHTLY, JobRunIT.settings(folder), Roster.NONE, new FullDisk());
        assertThat(broken.ending()).isEqualTo(JobRun.Ending.FAILED);
        assertThat(broken.fault()).hasValueSatisfying(fault -> assertThat(fault).contains("/data/x（gone）"));
        JobRunIT.run(folder, JobNames.NIGHTLY);

        List<RunAttempt> attempts = attempts();

        assertThat(attempts).extracting(RunAttempt::ending).containsExactly(Ending.FAILED, Ending.COMPLETED);
        assertThat(attempts.get(0).fault()).isEqualTo(broken.fault().orElseThrow());
        assertThat(attempts.get(0).stages())
                .extracting(RunAttempt.Stage::name, RunAttempt.Stage::ending)
                .containsExactly(tuple("takeStock", Ending.COMPLETED), tuple("ingest", Ending.FAILED));
        assertThat(attempts.get(1).fault()).isEmpty();
        assertThat(attempts.get(1).stages())
                .extracting(RunAttempt.Stage::name, RunAttempt.Stage::written)
                .containsExactly(
                        tuple("takeStock", 0L),
                        tuple("ingest", 3L),
                        tuple("settle", 0L),
                        tuple("examine", 0L),
                        tuple("compare", 0L),
                        tuple("publish", 0L));
        assertThat(attempts.get(1).took())
                .hasValueSatisfying(took -> assertThat(took).isPositive());
    }

    @Test
    void aKilledAttemptIsBrokenOffBeforeAndAfterItsRecovery() throws Exception {
        for (int i = 10; i < 30; i++) {
            Files.writeString(folder.resolve("in/" + i + ".txt"), i + "局,2020,1");
        }
        SlowRun.started(folder, SlowRun.class, "17.txt").destroyForcibly().waitFor();
        assertThat(attempts()).extracting(RunAttempt::ending).containsExactly(Ending.BROKEN_OFF);

        JobRunIT.run(folder, JobNames.YEARLY_CONSOLIDATION);

        assertThat(attempts()).extracting(RunAttempt::ending).containsExactly(Ending.BROKEN_OFF, Ending.COMPLETED);
        assertThat(attempts().get(0).ended()).isEmpty();
        assertThat(attempts().get(0).stages())
                .extracting(RunAttempt.Stage::ending)
                .containsExactly(Ending.COMPLETED, Ending.BROKEN_OFF);
    }

    @Test
    void aRunOnPostgresqlIsRunningForWhoLooksOnAndThenTheLastSuccess() throws Exception {
        StoreAddress address = Postgres.database();
        List<Ending> seen = new ArrayList<>();
        Progress onlooker = new Progress() {
            @Override
            public void begin(String step, int all) {
                if (!step.equals(StepNames.INGEST)) {
                    return;
                }
                try {
                    ask(address, jdbc -> new RunAttemptStore(jdbc, StoreLock.isHeld(address, jdbc)).of(1))
                            .forEach(attempt -> seen.add(attempt.ending()));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        };

        new JobRun(JobNames.NIGHTLY, JobRunIT.settings(folder), Roster.NONE, address, onlooker)
                .reportsBy(PlainReading.class)
                .run();

        assertThat(seen).containsExactly(Ending.RUNNING);
        boolean held = ask(address, jdbc -> StoreLock.isHeld(address, jdbc));
        assertThat(held).isFalse();
        List<RunAttempt> attempts = ask(address, jdbc -> new RunAttemptStore(jdbc, false).of(1));
        assertThat(attempts).extracting(RunAttempt::ending).containsExactly(Ending.COMPLETED);
        List<Instant> success =
                ask(address, jdbc -> new RunAttemptStore(jdbc, false).sinceLastSuccess(JobNames.NIGHTLY));
        assertThat(success).containsExactly(attempts.get(0).ended().orElseThrow());
        List<Instant> other =
                ask(address, jdbc -> new RunAttemptStore(jdbc, false).sinceLastSuccess(JobNames.YEARLY_CONSOLIDATION));
        assertThat(other).isEmpty();
    }
}
