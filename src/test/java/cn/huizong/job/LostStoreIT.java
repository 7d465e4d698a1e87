package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.harness.Postgres;
import cn.huizong.release.OutputInUse;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoreAddress;
import cn.huizong.store.StoreInUse;
import cn.huizong.store.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run whose PostgreSQL lets its lock go under it, as after a cut connection, so that another may begin. */
class LostStoreIT {
    @TempDir
    Path folder;

    private StoreAddress address;

    @BeforeEach
    void fillTheInbox() throws Exception {
        PlainReading.startAnew();
        Files.createDirectories(folder.resolve("in"));
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            Files.writeString(folder.resolve("in/" + name + ".txt"), name + "局,2020,1");
        }
        address = Postgres.database();
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = Postgres.server().getPostgresDatabase().getConnection();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    /** What an administrator, a firewall or a restart does to the one connection that holds the lock. */
    private static void cutTheLock() {
        try {
            execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private JobRun.Result run(String output, Progress progress) throws Exception {
        Settings settings = JobRunIT.settings(
                folder, Map.of("output", folder.resolve(output).toString()));
        return new JobRun(JobNames.NIGHTLY, settings, Roster.NONE, address, progress)
                .reportsBy(PlainReading.class)
                .run();
    }

    private void assertLost(JobRun.Result result) {
        assertThat(result.ending()).isNotEqualTo(JobRun.Ending.COMPLETED);
        assertThat(result.fault())
                .hasValueSatisfying(
                        fault -> assertThat(fault).startsWith("不再独占数据库").endsWith("用同一条命令再运行就接着做"));
    }

    private long count(String query) {
        return JdbcClient.create(
                        Postgres.server().getDatabase("postgres", address.url().replaceAll(".*/|\\?.*", "")))
                .sql(query)
                .query(Long.class)
                .single();
    }

    private void assertWhole(String output) throws IOException {
        assertThat(Files.readAllLines(folder.resolve(output + "/2020/submissions.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[7]))
                .isEqualTo(IntStream.range(0, 6).mapToObj(each -> "accepted").toList());
        assertThat(count("select count(*) from submission")).isEqualTo(6);
        assertThat(count("select count(*) from report")).isEqualTo(6);
        assertThat(count("select count(*) from vintage")).isEqualTo(1);
    }

    @Test
    void theChunkInHandIsNotKept() throws Exception {
        JobRun.Result result = run("out", new AtChunk(2, LostStoreIT::cutTheLock));

        assertLost(result);
        assertThat(count("select count(*) from report")).isEqualTo(2);
        assertThat(folder.resolve("out/2020")).doesNotExist();
        JobRun.Result again = run("out", Progress.SILENT);
        assertThat(again.number()).isEqualTo(1);
        assertThat(again.summary().accepted()).isEqualTo(6);
        assertWhole("out");
    }

    @Test
    void whileAnotherRunHasTakenTheStoreNothingIsKeptOrPublished() throws Exception {
        AtomicReference<Optional<JobRun.Result>> other = new AtomicReference<>(Optional.empty());
        PlainReading.examining = report -> {
            PlainReading.examining = each -> {};
            cutTheLock();
            try {
                // the first one still has its output
                assertThat(Assertions.catchThrowable(() -> run("out", Progress.SILENT)))
                        .isInstanceOf(OutputInUse.class);
                other.set(Optional.of(run("other", Progress.SILENT)));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };

        JobRun.Result result = run("out", Progress.SILENT);

        assertThat(other.get())
                .hasValueSatisfying(ended -> assertThat(ended.ending()).isEqualTo(JobRun.Ending.COMPLETED));
        assertLost(result);
        assertThat(folder.resolve("out/2020")).doesNotExist();
        assertWhole("other");
        assertThat(run("out", Progress.SILENT).ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertWhole("out");
    }

    @Test
    void aLockThatIsHeldSaysSoUntilItIsCut() throws Exception {
        StoreLock lock = StoreLock.take(address);
        assertThat(lock.isHeld()).isTrue();
        assertThat(Assertions.catchThrowable(() -> StoreLock.take(address))).isInstanceOf(StoreInUse.class);

        cutTheLock();

        assertThat(lock.isHeld()).isFalse();
        StoreLock second = StoreLock.take(address);
        assertThat(lock.isHeld()).isFalse();
        assertThat(second.isHeld()).isTrue();
        lock.close();
        second.close();
    }
}
