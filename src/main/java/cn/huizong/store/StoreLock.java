package cn.huizong.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds a store for one run, so that whatever an earlier run left unfinished is known to be dead. An H2 file is locked by
 * being open; on PostgreSQL a session keeps an advisory lock, which the server lets go when the process dies. An H2 file that
 * could not be written is put back to what it was before anything was changed that could not be made again.
 */
public final class StoreLock implements AutoCloseable {
    /** "huizong" as a number: the key that all runs on one PostgreSQL database meet at. */
    private static final long KEY = 0x6875697a6f6e67L;

    private static final String OURS = """
            locktype = 'advisory' and granted and objsubid = 1
                and database = (select oid from pg_database where datname = current_database())
                and classid::bigint = %d and objid::bigint = %d""".formatted(KEY >>> 32, KEY & 0xffffffffL);

    private static final int ANSWER_SECONDS = 5;
    /** With less room than this even the few rows that say that nothing was to be done may not fit. */
    private static final long ROOM = 256L << 20;
    /** A server that does not even say this much in that time is taken for gone. */
    private static final int SILENCE_MILLIS = 60_000;

    private final Connection connection;
    private final Optional<StoreCopy> copy;
    private boolean copied;
    private boolean spoiled;

    private StoreLock(Connection connection, Optional<StoreCopy> copy) {
        this.connection = connection;
        this.copy = copy;
    }

    /**
     * Takes the store.
     *
     * @throws StoreInUse if another run holds it
     * @throws SQLException if it cannot be opened at all
     * @throws IOException if its file cannot be written
     */
    public static StoreLock take(StoreAddress address) throws StoreInUse, SQLException, IOException {
        if (address.isFile()) {
            return takeFile(address);
        }
        Connection connection = open(address);
        connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        if (locked(connection)) {
            return new StoreLock(connection, Optional.empty());
        }
        connection.close();
        throw new StoreInUse(address);
    }

    private static StoreLock takeFile(StoreAddress address) throws StoreInUse, SQLException, IOException {
        StoreCopy copy = StoreCopy.of(address);
        copy.finish();
        StoreLock lock = new StoreLock(open(address), Optional.of(copy));
        if (copy.room() < ROOM) {
            try {
                lock.copy();
            } catch (SQLException | IOException e) {
                lock.connection.close();
                throw e;
            }
        }
        return lock;
    }

    /** Keeps a copy of a store that is a file, unless there is one, since it is to be changed. */
    public synchronized void copy() throws SQLException, IOException {
        if (copy.isPresent() && !copied) {
            copy.get().keep(connection);
            copied = true;
        }
    }

    private static Connection open(StoreAddress address) throws StoreInUse, SQLException {
        try {
            return DriverManager.getConnection(address.url(), address.user(), address.password());
        } catch (SQLException e) {
            if (StoreFault.of(e) == StoreFault.IN_USE) {
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

    /**
     * Whether this lock still holds the store. PostgreSQL lets the lock go with the connection, which a restart of the server
     * or of what lies between may break, or with the session, which a pool of connections may give to others.
     */
    public synchronized boolean isHeld() {
        if (copy.isPresent()) {
            return true;
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*) from pg_locks where " + OURS + " and pid = pg_backend_pid()")) {
            return result.next() && result.getLong(1) > 0;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Whether a run holds the PostgreSQL store that is open here; an H2 store could not be open beside a run. */
    public static boolean isHeld(StoreAddress address, JdbcClient jdbc) {
        return !address.isFile()
                && jdbc.sql("select count(*) from pg_locks where " + OURS + " and pid <> pg_backend_pid()")
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** Has a file put back when it is let go: what was written since cannot be trusted. */
    public void giveUp() {
        spoiled = true;
    }

    /** Lets the store go, which nobody else may have open any more. */
    @Override
    public void close() throws IOException {
        boolean whole = closed() && !spoiled;
        if (copy.isPresent()) {
            if (whole) {
                copy.get().drop();
            } else if (copied) {
                copy.get().restore();
            }
        }
    }

    /** Whether the connection was good to the end; H2 breaks all of them when it cannot write. */
    private synchronized boolean closed() {
        try {
            boolean valid = connection.isValid(ANSWER_SECONDS);
            connection.close();
            return valid;
        } catch (SQLException e) {
            return false;
        }
    }
}
