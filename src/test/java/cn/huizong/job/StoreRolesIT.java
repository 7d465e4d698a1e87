package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.huizong.control.FaultReason;
import cn.huizong.control.Progress;
import cn.huizong.harness.Postgres;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoreAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two roles of {@code jobs/postgresql.sql}: one that makes and changes the tables, and one that runs. */
class StoreRolesIT {
    private static final Optional<StoreAddress.Owner> OWNER = Optional.of(new StoreAddress.Owner("huizong_owner", ""));

    @TempDir
    Path folder;

    private static String url() {
        return "jdbc:postgresql://localhost:" + Postgres.server().getPort() + "/huizong";
    }

    private JobRun.Result run(Optional<StoreAddress.Owner> owner) throws Exception {
        Settings settings = JobRunIT.settings(folder, Map.of("store", url()));
        StoreAddress address = new StoreAddress(url(), "huizong", "", owner);
        return new JobRun(JobNames.NIGHTLY, settings, Roster.NONE, address, Progress.SILENT)
                .reportsBy(PlainReading.class)
                .run();
    }

    @Test
    void whoRunsNeedsNoRightToChangeTables() throws Exception {
        String[] written = Files.readString(Path.of("jobs/postgresql.sql")).split("\\\\connect huizong\n", -1);
        for (String statement : written[0].strip().split(";\n", 0)) {
            Postgres.execute("postgres", statement); // a database is made by itself
        }
        Postgres.execute("huizong", written[1]);
        PlainReading.startAnew();
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/a.txt"), "甲局,2020,1");

        assertThat(FaultReason.explain(catchThrowable(() -> run(Optional.empty()))))
                .contains("没有这个权限", "HUIZONG_STORE_OWNER");
        assertThat(run(OWNER).ending()).isEqualTo(JobRun.Ending.COMPLETED);
        Files.writeString(folder.resolve("in/a.txt"), "甲局,2020,17");
        Files.writeString(folder.resolve("in/b.txt"), "乙局,2021,2");
        JobRun.Result night = run(Optional.empty());

        assertThat(night.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(night.summary().fresh()).isEqualTo(2);
        assertThat(folder.resolve("out/2020/facts.csv")).content().contains(",17,");
        try (Connection connection = DriverManager.getConnection(url(), "huizong", "");
                Statement statement = connection.createStatement()) {
            assertThat(catchThrowable(() -> statement.execute("drop table finding")))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }
}
