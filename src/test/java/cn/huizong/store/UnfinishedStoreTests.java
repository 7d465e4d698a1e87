package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class UnfinishedStoreTests {
    private static final String TABLES =
            "select count(*) from information_schema.tables where lower(table_name) in ('submission', 'submission_copy_5_18')";

    @TempDir
    Path folder;

    private DriverManagerDataSource source = new DriverManagerDataSource();
    private JdbcClient jdbc = JdbcClient.create(source);

    /** As a kill leaves it while H2 copies a table for a new column. */
    @BeforeEach
    void makeHalf() {
        source = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("store"), "sa", "");
        jdbc = JdbcClient.create(source);
        flyway("4").migrate();
        jdbc.sql("create table submission_copy_5_18 as select * from submission")
                .update();
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/h2", "classpath:db/migration/common")
                .target(target)
                .load();
    }

    private long tables() {
        return jdbc.sql(TABLES).query(Long.class).single();
    }

    @Test
    void aStoreThatNoRunWasNotedInIsMadeAnew() throws Exception {
        new UnfinishedStore(source).clear();
        assertThat(tables()).isZero();
        flyway("latest").migrate();
        assertThat(tables()).isEqualTo(1);
    }

    @Test
    void aStoreOfARunKeepsWhatItHolds() throws Exception {
        jdbc.sql("insert into batch_job_instance values (1, 0, 'nightly', 'key')")
                .update();
        jdbc.sql("insert into batch_job_execution (job_execution_id, job_instance_id, create_time)"
                        + " values (1, 1, timestamp '2026-01-01 00:00:00')")
                .update();
        new UnfinishedStore(source).clear();
        assertThat(tables()).isEqualTo(2);
    }
}
