package cn.huizong.store;

import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What things of an inbox were made from, by the names of these things. */
public final class FingerprintStore {
    private final JdbcClient jdbc;

    public FingerprintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> find(String inbox, String name) {
        return jdbc.sql("select content from mark where fingerprint = ?")
                .param(fingerprint(inbox, name))
                .query(String.class)
                .optional();
    }

    /** Keeps a fingerprint in place of the one before, in the caller's transaction. */
    public void keep(String inbox, String name, String content) {
        drop(inbox, name);
        jdbc.sql("insert into mark (fingerprint, inbox, name, content) values (?, ?, ?, ?)")
                .params(fingerprint(inbox, name), inbox, name, content)
                .update();
    }

    /** Lets a fingerprint go, in the caller's transaction. */
    public void drop(String inbox, String name) {
        jdbc.sql("delete from mark where fingerprint = ?")
                .param(fingerprint(inbox, name))
                .update();
    }

    /** All fingerprints of an inbox whose names begin so, in the order of their names. */
    public List<String> beginningWith(String inbox, String begin) {
        return jdbc.sql("select content from mark where inbox = ? and name like ? order by name")
                .params(inbox, begin + "%")
                .query(String.class)
                .list();
    }

    /** Lets all fingerprints of an inbox go whose names begin so, in the caller's transaction. */
    public void dropBeginningWith(String inbox, String begin) {
        jdbc.sql("delete from mark where inbox = ? and name like ?")
                .params(inbox, begin + "%")
                .update();
    }

    /** Gives the fingerprints of one inbox to another, in place of what it had; to be called in a transaction. */
    public void rename(String from, String to) {
        jdbc.sql("delete from mark where inbox = ?").param(to).update();
        List<String> names = jdbc.sql("select name from mark where inbox = ? order by name")
                .param(from)
                .query(String.class)
                .list();
        for (String name : names) {
            jdbc.sql("update mark set inbox = ?, fingerprint = ? where fingerprint = ?")
                    .params(to, fingerprint(to, name), fingerprint(from, name))
                    .update();
        }
    }

    private static String fingerprint(String inbox, String name) {
        return DigestUtils.sha256Hex(inbox + "\n" + name);
    }
}
