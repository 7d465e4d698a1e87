package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.ZipFile;
import org.h2.engine.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy of a store uses what is H2's own; a new H2 must be looked at before it is taken. */
class StoreCopyTests {
    private static final String LOOKED_AT = "2.4.240";

    @TempDir
    Path folder;

    @Test
    void h2IsTheReleaseWhoseInternalsWereLookedAt() {
        assertThat(Constants.VERSION).as("""
                        StoreCopy.keep does what org.h2.command.dml.BackupCommand does in H2 %s, without compressing. \
                        Compare the two in the new release (Database.flush, Store.flush, MVStore.getFileStore().backup), \
                        then raise the number here""", LOOKED_AT).isEqualTo(LOOKED_AT);
    }

    @Test
    void aCopyHoldsWhatTheOpenStoreHeldAndIsNotCompressed() throws Exception {
        StoreAddress address = StoreAddress.of("jdbc:h2:file:" + folder.resolve("store"), Map.of());
        StoreCopy copy = StoreCopy.of(address);
        Path zip = folder.resolve("store.mv.db.before");
        try (Connection connection = DriverManager.getConnection(address.url(), "sa", "")) {
            connection.createStatement().execute("create table kept (text varchar(20))");
            connection.createStatement().execute("insert into kept values ('before')");
            copy.keep(connection);
            connection.createStatement().execute("insert into kept values ('after')");
        }
        try (ZipFile kept = new ZipFile(zip.toFile())) {
            assertThat(kept.stream()).singleElement().satisfies(entry -> {
                assertThat(entry.getName()).isEqualTo("store.mv.db");
                assertThat(entry.getCompressedSize()).isGreaterThanOrEqualTo(entry.getSize());
            });
        }

        copy.restore();

        assertThat(zip).doesNotExist();
        assertThat(Files.exists(folder.resolve("store.mv.db"))).isTrue();
        try (Connection connection = DriverManager.getConnection(address.url(), "sa", "")) {
            assertThat(rows(connection)).isEqualTo("before");
        }
    }

    private static String rows(Connection connection) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select listagg(text) from kept")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
