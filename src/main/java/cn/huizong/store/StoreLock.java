package cn.huizong.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds a store for one run, so that whatever an earlier run left unfinished is known to be dead. An H2 file is locked by
 * being open; on PostgreSQL a session keeps an advisory lock, which the server lets go when the process dies.
 */
public final class StoreLock implements AutoCloseable {
    private static final int H2_FILE_IN_USE = 90020;
    /** "huizong" as a number: the key that all runs on one PostgreSQL database meet at. */
    private static final long KEY = 0x6875697a6f6e67L;

    private final Connection connection;

    private StoreLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the store.
     *
     * @throws StoreInUse if another run holds it
     * @throws SQLException if it cannot be opened at all
     */
    public static StoreLock take(StoreAddress address) throws StoreInUse, SQLException {
        Connection connection = open(address);
        if (address.isFile() || locked(connection)) {
            return new StoreLock(connection);
        }
        connection.close();
        throw new StoreInUse(address);
    }

    private static Connection open(StoreAddress address) throws StoreInUse, SQLException {
        try {
            return DriverManager.getConnection(address.url(), address.user(), address.password());
        } catch (SQLException e) {
            if (e.getErrorCode() == H2_FILE_IN_USE) {
                throw new StoreInUse(address, e);
            }
            throw e;
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** Whether a run holds the PostgreSQL store that is open here; an H2 store could not be open beside a run. */
    public static boolean isHeld(StoreAddress address, JdbcClient jdbc) {
        return !address.isFile()
                && jdbc.sql("""
                        select count(*) from pg_locks
                        where locktype = 'advisory' and granted and pid <> pg_backend_pid() and objsubid = 1
                            and database = (select oid from pg_database where datname = current_database())
                            and classid::bigint = ? and objid::bigint = ?""")
                                .params(KEY >>> 32, KEY & 0xffffffffL)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
