package cn.huizong.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;

/**
 * A store's file as it was before a run. H2 may lose rows that it had kept when the disk is full: what a run made of such a
 * store is given up, and the next run makes it again.
 */
final class StoreCopy {
    private static final String PREFIX = "jdbc:h2:file:";

    private final Path store;
    private final Path copy;

    private StoreCopy(Path store) {
        this.store = store;
        this.copy = store.resolveSibling(store.getFileName() + ".before");
    }

    static StoreCopy of(StoreAddress address) {
        String path = address.url().substring(PREFIX.length()).split(";", 2)[0];
        Path file = Path.of(path.startsWith("~") ? System.getProperty("user.home") + path.substring(1) : path);
        return new StoreCopy(Path.of(file.toAbsolutePath() + ".mv.db"));
    }

    /** Puts the copy in place if somebody was stopped while doing so. */
    void finish() throws IOException {
        if (Files.notExists(store) && Files.exists(copy)) {
            restore();
        }
    }

    /** How many bytes the disk has left. */
    long room() throws IOException {
        return Files.getFileStore(store.toAbsolutePath().getParent()).getUsableSpace();
    }

    /**
     * Copies the store that a connection has open, as {@code backup to} does, but without compressing it, which takes a third of
     * a night with nothing new. The file may not be read by us: any handle that is closed on it lets go of H2's lock.
     */
    void keep(Connection connection) throws SQLException, IOException {
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        Database database =
                ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            database.flush();
            database.getStore().flush();
            synchronized (database.getLobSyncObject()) {
                database.getStore().getMvStore().getFileStore().backup(zip);
            }
        } catch (RuntimeException e) {
            throw DbException.toSQLException(e);
        }
        Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives the store up for the copy; nobody may have it open. */
    void restore() throws IOException {
        // makes room, where there is none
        Files.deleteIfExists(store);
        Path part = store.resolveSibling(store.getFileName() + ".part");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(copy))) {
            InputStream content = zip.getNextEntry() == null ? InputStream.nullInputStream() : zip;
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, store, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(copy);
    }

    /** Lets the copy go. */
    void drop() throws IOException {
        Files.deleteIfExists(copy);
    }
}
