package cn.huizong.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The releases of every year, each with the folder that was published. */
public final class VintageStore {
    private final JdbcClient jdbc;

    public VintageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One release without its folder.
     *
     * @param number counts the releases of a year from 1
     * @param run the run that published it
     * @param content a hash over its tables
     * @param bytes how much its folder takes in the store
     */
    public record Kept(int number, long run, String content, long bytes) {}

    /** The releases of a year, the first one first. */
    public List<Kept> of(String inbox, int year) {
        return jdbc.sql("""
                select number, run, content, octet_length(folder) as bytes from vintage
                where inbox = ? and report_year = ? order by number""")
                .params(inbox, year)
                .query((row, number) -> new Kept(
                        row.getInt("number"), row.getLong("run"), row.getString("content"), row.getLong("bytes")))
                .list();
    }

    /** The folder of a release, zipped. */
    public Optional<byte[]> findFolder(String inbox, int year, int number) {
        return jdbc.sql("select folder from vintage where fingerprint = ?")
                .param(fingerprint(inbox, year, number))
                .query((row, at) -> row.getBytes(1))
                .optional();
    }

    public void add(String inbox, int year, int number, long run, String content, byte[] folder) {
        jdbc.sql("""
                insert into vintage (fingerprint, inbox, report_year, number, run, content, folder)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(fingerprint(inbox, year, number), inbox, year, number, run, content, folder)
                .update();
    }

    private static String fingerprint(String inbox, int year, int number) {
        return Sha256.of(inbox + "\n" + year + "\n" + number);
    }
}
