package cn.huizong.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The releases of every year, each with the folder that was published: zipped, and in pieces. */
public final class VintageStore {
    private static final int PIECE = 1 << 20;

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

    /** Writes a zipped folder. */
    @FunctionalInterface
    public interface Folder {
        void writeTo(OutputStream zip) throws IOException;
    }

    /** The inboxes with releases, sorted. */
    public List<String> inboxes() {
        return jdbc.sql("select distinct inbox from vintage order by inbox")
                .query(String.class)
                .list();
    }

    /** The releases of a year, the first one first. */
    public List<Kept> of(String inbox, int year) {
        return jdbc.sql("""
                select number, run, content,
                    (select sum(octet_length(bytes)) from vintage_piece
                     where vintage_piece.fingerprint = vintage.fingerprint) as size
                from vintage where inbox = ? and report_year = ? order by number""")
                .params(inbox, year)
                .query((row, number) -> new Kept(
                        row.getInt("number"), row.getLong("run"), row.getString("content"), row.getLong("size")))
                .list();
    }

    /** Gives the releases of one inbox to another; to be called in a transaction. */
    public void rename(String from, String to) {
        List<int[]> releases = jdbc.sql("select report_year, number from vintage where inbox = ? order by id")
                .param(from)
                .query((row, at) -> new int[] {row.getInt("report_year"), row.getInt("number")})
                .list();
        for (int[] release : releases) {
            String before = fingerprint(from, release[0], release[1]);
            String after = fingerprint(to, release[0], release[1]);
            jdbc.sql("update vintage set inbox = ?, fingerprint = ? where fingerprint = ?")
                    .params(to, after, before)
                    .update();
            jdbc.sql("update vintage_piece set fingerprint = ? where fingerprint = ?")
                    .params(after, before)
                    .update();
        }
    }

    /** The zipped folder of a release that is kept; each piece is fetched when it is reached. */
    public InputStream open(String inbox, int year, int number) {
        return new WrittenPieces(fingerprint(inbox, year, number));
    }

    private Optional<byte[]> findPiece(String release, int number) {
        return jdbc.sql("select bytes from vintage_piece where fingerprint = ? and number = ?")
                .params(release, number)
                .query((row, at) -> row.getBytes(1))
                .optional();
    }

    /** Keeps a release; to be called in a transaction. */
    public void add(String inbox, int year, int number, long run, String content, Folder folder) throws IOException {
        String release = fingerprint(inbox, year, number);
        jdbc.sql("""
                insert into vintage (fingerprint, inbox, report_year, number, run, content)
                values (?, ?, ?, ?, ?, ?)""").params(release, inbox, year, number, run, content).update();
        try (OutputStream pieces = new BufferedOutputStream(new PiecesToWrite(release), PIECE)) {
            folder.writeTo(pieces);
        }
    }

    private void addPiece(String release, int number, byte[] bytes) {
        jdbc.sql("insert into vintage_piece (fingerprint, number, bytes) values (?, ?, ?)")
                .params(release, number, bytes)
                .update();
    }

    /** Makes a piece of whatever is written to it at once. */
    private final class PiecesToWrite extends OutputStream {
        private final String release;
        private int number;

        PiecesToWrite(String release) {
            this.release = release;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            addPiece(release, ++number, Arrays.copyOfRange(bytes, from, from + length));
        }
    }

    /** Reads one piece after the other. */
    private final class WrittenPieces extends InputStream {
        private final String release;
        private InputStream piece = InputStream.nullInputStream();
        private int number;

        WrittenPieces(String release) {
            this.release = release;
        }

        @Override
        public int read() throws IOException {
            int one = piece.read();
            return one >= 0 || !next() ? one : piece.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = piece.read(bytes, from, length);
            return read >= 0 || !next() ? read : piece.read(bytes, from, length);
        }

        /** Goes on to the next piece, if there is one; none is empty. */
        private boolean next() {
            Optional<byte[]> bytes = findPiece(release, number + 1);
            bytes.ifPresent(found -> {
                piece = new ByteArrayInputStream(found);
                number++;
            });
            return bytes.isPresent();
        }
    }

    private static String fingerprint(String inbox, int year, int number) {
        return DigestUtils.sha256Hex(inbox + "\n" + year + "\n" + number);
    }
}
