package cn.huizong.harness;

import cn.huizong.store.StoreAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** PostgreSQL servers of the tests' own; where none can run, the test is left off. */
public final class Postgres {
    private static Optional<EmbeddedPostgres> shared = Optional.empty();
    private static int databases;

    private Postgres() {}

    /** Starts one that the test closes. */
    public static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            Assumptions.abort("no PostgreSQL here: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    /** The one that the tests of a JVM share; it ends with the JVM. */
    public static synchronized EmbeddedPostgres server() {
        if (shared.isEmpty()) {
            shared = Optional.of(start());
        }
        return shared.orElseThrow();
    }

    /** An empty database on the shared server. */
    public static synchronized StoreAddress database() throws SQLException {
        String name = "d" + databases++;
        execute("postgres", "create database " + name);
        return address(name);
    }

    /** Executes statements in a database of the shared server, as one who may do everything. */
    public static void execute(String database, String... statements) throws SQLException {
        try (Connection connection = server().getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static StoreAddress address(String name) {
        return new StoreAddress(server().getJdbcUrl("postgres", name), "postgres", "");
    }
}
