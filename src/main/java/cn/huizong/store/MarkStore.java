package cn.huizong.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What things of an inbox were made from, by the names of these things. */
public final class MarkStore {
    private final JdbcClient jdbc;

    public MarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> find(String inbox, String name) {
        return jdbc.sql("select content from mark where fingerprint = ?")
                .param(fingerprint(inbox, name))
                .query(String.class)
                .optional();
    }

    /** Keeps a mark in place of the one before, in the caller's transaction. */
    public void keep(String inbox, String name, String content) {
        String fingerprint = fingerprint(inbox, name);
        jdbc.sql("delete from mark where fingerprint = ?").param(fingerprint).update();
        jdbc.sql("insert into mark (fingerprint, inbox, name, content) values (?, ?, ?, ?)")
                .params(fingerprint, inbox, name, content)
                .update();
    }

    private static String fingerprint(String inbox, String name) {
        try {
            byte[] text = (inbox + "\n" + name).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
