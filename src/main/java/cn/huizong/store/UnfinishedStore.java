package cn.huizong.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An H2 store whose tables are not all made. H2 keeps each statement by itself, and one that was killed while it copied a table may
 * leave the copy behind, which no later statement gets past. As long as no run was noted there is nothing in it to keep.
 */
public record UnfinishedStore(DataSource source) {
    /**
     * Empties it, if no run was ever noted in it.
     *
     * @throws SQLException if it cannot be asked
     */
    public void clear() throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
                return;
            }
        }
        JdbcClient jdbc = JdbcClient.create(source);
        if (!new BatchSchema6(jdbc).hasRuns()) {
            jdbc.sql("drop all objects").update();
        }
    }
}
