package cn.huizong.job;

import cn.huizong.control.BeforeWriting;
import cn.huizong.control.RunControl;
import cn.huizong.inbox.Inbox;
import cn.huizong.store.BatchSchema6;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.DecisionStore;
import cn.huizong.store.ExaminedReportStore;
import cn.huizong.store.FiguresStore;
import cn.huizong.store.FingerprintStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.RunStore;
import cn.huizong.store.StoreAddress;
import cn.huizong.store.SubmissionStore;
import cn.huizong.store.UnfinishedStore;
import cn.huizong.store.VintageStore;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables as the steps see them. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {
    /** What Spring Boot must know to open a store. */
    public static Map<String, Object> properties(StoreAddress address) {
        return Map.of(
                "spring.datasource.url", address.url(),
                "spring.datasource.username", address.user(),
                "spring.datasource.password", address.password(),
                "spring.flyway.locations", "classpath:db/migration/{vendor},classpath:db/migration/common",
                "spring.batch.job.enabled", "false",
                "spring.batch.jdbc.initialize-schema", "never",
                "spring.batch.jdbc.isolation-level-for-create", "read_committed");
    }

    /** H2 keeps each statement of a schema by itself: one that was broken off is made whole, statement by statement. */
    @Bean
    FlywayMigrationStrategy schema(ObjectProvider<BeforeWriting> beforeWriting) {
        return flyway -> {
            if (!isWhole(flyway.info().all())) {
                beforeWriting.ifAvailable(BeforeWriting::prepare);
                clear(flyway.getConfiguration().getDataSource());
                flyway.repair();
                flyway.migrate();
            }
        };
    }

    private static void clear(DataSource source) {
        try {
            new UnfinishedStore(source).clear();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("clearing a store that is not all made", null, e);
        }
    }

    /** Whether nothing is left to do, which is told by one question. */
    private static boolean isWhole(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .allMatch(
                        migration -> migration.getState() == MigrationState.SUCCESS && migration.isChecksumMatching());
    }

    @Bean
    SubmissionStore submissionStore(JdbcClient jdbc) {
        return new SubmissionStore(jdbc);
    }

    @Bean
    FingerprintStore fingerprintStore(JdbcClient jdbc) {
        return new FingerprintStore(jdbc);
    }

    @Bean
    FiguresStore figuresStore(JdbcClient jdbc) {
        return new FiguresStore(jdbc);
    }

    @Bean
    DecisionStore decisionStore(FingerprintStore fingerprints, Inbox inbox) {
        return new DecisionStore(fingerprints, inbox.name());
    }

    @Bean
    VintageStore vintageStore(JdbcClient jdbc) {
        return new VintageStore(jdbc);
    }

    @Bean
    ReportStore reportStore(JdbcClient jdbc, ObjectProvider<RunControl> control) {
        return new ReportStore(jdbc, () -> control.ifAvailable(RunControl::throwIfStopped));
    }

    @Bean
    ExaminedReportStore examinedReportStore(JdbcClient jdbc) {
        return new ExaminedReportStore(jdbc);
    }

    @Bean
    RunStore runStore(JdbcClient jdbc) {
        return new RunStore(jdbc);
    }

    @Bean
    BodyFindingStore bodyFindingStore(JdbcClient jdbc) {
        return new BodyFindingStore(jdbc);
    }

    @Bean
    BatchSchema6 batchSchema(JdbcClient jdbc) {
        return new BatchSchema6(jdbc);
    }

    @Bean
    RunTotals runTotals(SubmissionStore submissions, ReportStore reports, BodyFindingStore bodyFindings) {
        return new RunTotals(submissions, reports, bodyFindings);
    }
}
