package cn.huizong.job;

import cn.huizong.control.BeforeWriting;
import cn.huizong.control.OperatorFault;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
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
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String FORBIDDEN = "数据库的表要建立或升级，现在的用户没有这个权限：用环境变量 " + StoreAddress.OWNER + " 和 "
            + StoreAddress.OWNER_PASSWORD_FILE + " 给出表的所有者，再运行一次（见 docs/operations.md）";

    /** What Spring Boot must know to open a store. */
    public static Map<String, Object> properties(StoreAddress address) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "spring.datasource.url", address.url(),
                "spring.datasource.username", address.user(),
                "spring.datasource.password", address.password(),
                "spring.flyway.locations", "classpath:db/migration/{vendor},classpath:db/migration/common",
                "spring.batch.job.enabled", "false",
                "spring.batch.jdbc.initialize-schema", "never",
                "spring.batch.jdbc.isolation-level-for-create", "read_committed"));
        address.owner().ifPresent(owner -> {
            properties.put("spring.flyway.user", owner.user());
            properties.put("spring.flyway.password", owner.password());
        });
        return properties;
    }

    /** H2 keeps each statement of a schema by itself: one that was broken off is made whole, statement by statement. */
    @Bean
    FlywayMigrationStrategy schema(ObjectProvider<BeforeWriting> beforeWriting) {
        return flyway -> {
            if (!isWhole(flyway.info().all())) {
                beforeWriting.ifAvailable(BeforeWriting::prepare);
                clear(flyway.getConfiguration().getDataSource());
                try {
                    flyway.repair();
                    flyway.migrate();
                } catch (FlywayException e) {
                    throw isForbidden(e) ? new OperatorFault(FORBIDDEN, e) : e;
                }
            }
        };
    }

    private static boolean isForbidden(FlywayException thrown) {
        return Stream.iterate((Throwable) thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof SQLException failed && INSUFFICIENT_PRIVILEGE.equals(failed.getSQLState()));
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
