package cn.huizong.corpus;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL server of a test's own. */
public final class Postgres {
    private Postgres() {}

    /** Starts one; leaves the test off where none can run. */
    public static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            Assumptions.abort("no PostgreSQL here: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }
}
