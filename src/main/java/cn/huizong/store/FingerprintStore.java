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
        String fingerprint = fingerprint(inbox, name);
        jdbc.sql("delete from mark where fingerprint = ?").param(fingerprint).update();
        jdbc.sql("insert into mark (fingerprint, inbox, name, content) values (?, ?, ?, ?)")
                .params(fingerprint, inbox, name, content)
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
