package cn.huizong.store;

import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of the years of inboxes, each with what it was made from. */
public final class FiguresStore {
    private final JdbcClient jdbc;

    public FiguresStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of a year; empty if they were made from anything else. */
    public Optional<String> find(String inbox, int year, String madeFrom) {
        return jdbc.sql("select content from year_figures where fingerprint = ? and made_from = ?")
                .params(fingerprint(inbox, year), madeFrom)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /** Keeps the figures of a year in place of those before, in the caller's transaction. */
    public void keep(String inbox, int year, String madeFrom, String content) {
        jdbc.sql("delete from year_figures where fingerprint = ?")
                .param(fingerprint(inbox, year))
                .update();
        jdbc.sql("""
                insert into year_figures (fingerprint, inbox, report_year, made_from, content)
                values (?, ?, ?, ?, ?)""")
                .params(fingerprint(inbox, year), inbox, year, madeFrom, content)
                .update();
    }

    /** Lets the figures of an inbox go; to be called in a transaction. */
    public void drop(String inbox) {
        jdbc.sql("delete from year_figures where inbox = ?").param(inbox).update();
    }

    private static String fingerprint(String inbox, int year) {
        return DigestUtils.sha256Hex(inbox + "\n" + year);
    }
}
