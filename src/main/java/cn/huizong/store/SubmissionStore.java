package cn.huizong.store;

import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Disposition;
import cn.huizong.report.Outcome;
import cn.huizong.report.Question;
import cn.huizong.report.Scope;
import cn.huizong.report.Submission;
import cn.huizong.store.StoredSubmission.Look;
import cn.huizong.store.StoredSubmission.Missed;
import cn.huizong.store.StoredSubmission.Ruling;
import cn.huizong.store.StoredSubmission.State;
import cn.huizong.store.StoredSubmission.Told;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** The files that were handed in, one row a content of a file. No content is ever deleted. */
public final class SubmissionStore {
    private static final Comparator<StoredSubmission> BY_PATH = Comparator.comparing(
                    (StoredSubmission stored) -> stored.submission().source())
            .thenComparing(StoredSubmission::arrival)
            .thenComparing(StoredSubmission::id);

    private static final int REASON = 4000;
    private static final int NAME = 1000;
    private static final int WITHIN = 500;

    private final JdbcClient jdbc;

    public SubmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The inboxes that anything was ever found in, sorted. */
    public List<String> inboxes() {
        return jdbc.sql("select distinct inbox from submission order by inbox")
                .query(String.class)
                .list();
    }

    /** Gives what was found in one inbox to another, as when a folder has moved; to be called in a transaction. */
    public void rename(String from, String to) {
        for (StoredSubmission stored : of(from)) {
            jdbc.sql("update submission set inbox = ?, fingerprint = ? where id = ?")
                    .params(
                            to,
                            fingerprint(to, stored.place(), stored.submission().sha256()),
                            stored.id())
                    .update();
        }
    }

    /** Every submission of an inbox, by source and then by arrival. */
    public List<StoredSubmission> of(String inbox) {
        return where("inbox = ?", inbox);
    }

    /** Those of them that are still to be read. */
    public List<StoredSubmission> unread(String inbox) {
        return where("inbox = ? and state = 'pending'", inbox);
    }

    /** Those of them that were refused. */
    public List<StoredSubmission> refused(String inbox) {
        return where("inbox = ? and outcome = 'refused'", inbox);
    }

    private List<StoredSubmission> where(String condition, String inbox) {
        return jdbc
                .sql("select * from submission where " + condition)
                .param(inbox)
                .query((row, number) -> submission(row))
                .list()
                .stream()
                .sorted(BY_PATH)
                .toList();
    }

    /** The numbers of the submissions of an inbox that are still to be read, in their order. */
    public List<Long> pending(String inbox) {
        return jdbc.sql("select id from submission where inbox = ? and state = 'pending' order by id")
                .param(inbox)
                .query(Long.class)
                .list();
    }

    /** The submissions of an inbox that are still to be read, from one number to another, both included. */
    public List<StoredSubmission> pending(String inbox, long first, long last) {
        return jdbc.sql("""
                select * from submission where inbox = ? and state = 'pending' and id between ? and ?
                order by id""")
                .params(inbox, first, last)
                .query((row, number) -> submission(row))
                .list();
    }

    /** Takes in a file that was never seen before, still to be read, and tells its number. */
    public long add(String inbox, Submission submission, String place, long arrival, Look look) {
        KeyHolder number = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into submission (fingerprint, inbox, source, place, sha256, bytes, format, arrival, present,
                    state, read_by, read_outcome, read_reason, read_region, read_agency, figures, outcome, reason,
                    region_code, region, agency, looked, looked_past)
                values (:fingerprint, :inbox, :source, :place, :sha256, :bytes, :format, :arrival, true,
                    'pending', '', 'refused', '', '', '', '', 'refused', '', '', '', '', :looked, :lookedPast)""")
                .param("fingerprint", fingerprint(inbox, place, submission.sha256()))
                .param("inbox", inbox)
                .param("source", DatabaseText.of(submission.source(), REASON))
                .param("place", place)
                .param("sha256", submission.sha256())
                .param("bytes", submission.bytes())
                .param("format", submission.format())
                .param("arrival", arrival)
                .param("looked", look.text())
                .param("lookedPast", look.passedOver())
                .update(number, "id");
        return Objects.requireNonNull(number.getKeyAs(Long.class));
    }

    /** Notes when a file came and whether it is there. */
    public void place(long id, long arrival, boolean present) {
        jdbc.sql("update submission set arrival = ?, present = ? where id = ?")
                .params(arrival, present, id)
                .update();
    }

    /** Notes how the file of a submission looked when its content was known. */
    public void looked(long id, Look look) {
        jdbc.sql("update submission set looked = ?, looked_past = ? where id = ?")
                .params(look.text(), look.passedOver(), id)
                .update();
    }

    /** Whether a submission of an inbox is still to be read, or could not be read for want of something that may be there by now. */
    public boolean hasUnsettled(String inbox) {
        return jdbc.sql("select count(*) from submission where inbox = ? and (state = 'pending' or missed > 0)")
                        .param(inbox)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Forgets a file that was never opened, since what lies in its place could be. */
    public void forget(long id) {
        jdbc.sql("delete from submission where id = ? and sha256 = ''")
                .param(id)
                .update();
    }

    /** Notes what kept a file from being read. */
    public void missed(long id, Missed missed) {
        jdbc.sql("update submission set missed = ?, missed_by = ?, missed_memory = ? where id = ?")
                .params(missed.times(), missed.by(), missed.memory(), id)
                .update();
    }

    /** Leaves a file that was to be read anew as it was read before; answers whether it was still to be read. */
    public boolean keepRead(long id) {
        return jdbc.sql("update submission set state = 'read' where id = ? and state = 'pending'")
                        .param(id)
                        .update()
                == 1;
    }

    /** Has a file read anew, as after a change of the program. */
    public void readAgain(long id) {
        jdbc.sql("update submission set state = 'pending' where id = ?")
                .param(id)
                .update();
    }

    /** The submissions of an inbox that were read, and by another fingerprint than this. */
    public List<StoredSubmission> readOtherwise(String inbox, String readBy) {
        return jdbc.sql(
                        "select * from submission where inbox = ? and state = 'read' and read_by not in ('', ?) order by id")
                .params(inbox, readBy)
                .query((row, number) -> submission(row))
                .list();
    }

    /** Notes what a file counts as read by. */
    public void markRead(long id, String readBy) {
        jdbc.sql("update submission set read_by = ? where id = ?")
                .params(readBy, id)
                .update();
    }

    /** Notes the hash over every value that a report states. */
    public void state(long id, String figures, String digest) {
        jdbc.sql("update submission set figures = ?, digest = ? where id = ?")
                .params(figures, digest, id)
                .update();
    }

    /** Notes what reading told. */
    public void read(long id, Told told, String readBy) {
        read(id, told, readBy, "");
    }

    /** Notes what reading told of a file that is still to be read; answers whether it still was. */
    public boolean readPending(long id, Told told, String readBy) {
        return read(id, told, readBy, " and state = 'pending'") == 1;
    }

    private int read(long id, Told told, String readBy, String condition) {
        return jdbc.sql("""
                update submission set state = 'read', read_by = :readBy, read_outcome = :outcome,
                    read_reason = :reason, read_region = :region, read_agency = :agency, report_year = :reportYear,
                    dated = :dated, figures = :figures, read_scope = :scope,
                    read_other_year = :otherYear, read_pictured = :pictured, read_stray = :stray, digest = :digest,
                    missed = 0, missed_by = '', missed_memory = 0
                where id = :id""" + condition)
                .param("readBy", readBy)
                .param("outcome", told.outcome().code())
                .param("reason", DatabaseText.of(told.reason(), REASON))
                .param("region", DatabaseText.of(told.body().region(), NAME))
                .param("agency", DatabaseText.of(told.body().agency(), NAME))
                .param("reportYear", told.year().orElse(null), java.sql.Types.INTEGER)
                .param("dated", told.dated().map(Date::valueOf).orElse(null), java.sql.Types.DATE)
                .param("figures", told.figures())
                .param("scope", told.scope().code())
                .param("otherYear", told.otherYear().orElse(null), java.sql.Types.INTEGER)
                .param("pictured", told.isPictured())
                .param("stray", told.isStray())
                .param("digest", told.digest())
                .param("id", id)
                .update();
    }

    /** Notes what became of a file. */
    public void settle(long id, Ruling ruling) {
        Disposition standing = ruling.standing();
        Optional<Question> question = standing.question();
        jdbc.sql("""
                update submission set outcome = :outcome, reason = :reason, region_code = :regionCode,
                    region = :region, agency = :agency, scope = :scope, area_code = :areaCode, area = :area,
                    area_within = :areaWithin, settled_year = :settledYear,
                    counted = :counted, handed_in = :handedIn, question = :question, candidates = :candidates,
                    todo = :todo, refusal = :refusal where id = :id""")
                .param("outcome", ruling.outcome().code())
                .param("reason", DatabaseText.of(ruling.reason(), REASON))
                .param("regionCode", DatabaseText.of(ruling.body().regionCode(), NAME))
                .param("region", DatabaseText.of(ruling.body().region(), NAME))
                .param("agency", DatabaseText.of(ruling.body().agency(), NAME))
                .param("scope", standing.scope().code())
                .param("areaCode", DatabaseText.of(standing.area().code(), NAME))
                .param("area", DatabaseText.of(standing.area().name(), NAME))
                .param("areaWithin", DatabaseText.of(standing.area().within(), WITHIN))
                .param("settledYear", ruling.year().orElse(null), java.sql.Types.INTEGER)
                .param("counted", standing.counted())
                .param("handedIn", standing.handedIn().map(Date::valueOf).orElse(null), java.sql.Types.DATE)
                .param(
                        "question",
                        question.map(asked -> asked.kind().name().toLowerCase(Locale.ROOT))
                                .orElse(""))
                .param(
                        "candidates",
                        DatabaseText.of(
                                question.map(asked -> String.join("\n", asked.candidates()))
                                        .orElse(""),
                                REASON))
                .param("todo", DatabaseText.of(question.map(Question::todo).orElse(""), REASON))
                .param(
                        "refusal",
                        standing.refusal().map(Disposition.Refusal::code).orElse(""))
                .param("id", id)
                .update();
    }

    private static StoredSubmission submission(ResultSet row) throws SQLException {
        Told told = new Told(
                outcome(row.getString("read_outcome")),
                row.getString("read_reason"),
                new Body("", row.getString("read_region"), row.getString("read_agency")),
                Optional.ofNullable(row.getObject("report_year", Integer.class)),
                Optional.ofNullable(row.getDate("dated")).map(Date::toLocalDate),
                row.getString("figures"),
                scope(row.getString("read_scope")),
                Optional.ofNullable(row.getObject("read_other_year", Integer.class)),
                row.getBoolean("read_pictured"),
                row.getBoolean("read_stray"),
                row.getString("digest"));
        return new StoredSubmission(
                row.getLong("id"),
                new Submission(
                        row.getString("source"),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        row.getString("format")),
                row.getString("place"),
                row.getLong("arrival"),
                row.getBoolean("present"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("read_by"),
                told,
                new Ruling(
                        outcome(row.getString("outcome")),
                        row.getString("reason"),
                        new Body(row.getString("region_code"), row.getString("region"), row.getString("agency")),
                        standing(row),
                        Optional.ofNullable(row.getObject("settled_year", Integer.class))),
                new Missed(row.getInt("missed"), row.getString("missed_by"), row.getLong("missed_memory")),
                new Look(row.getString("looked"), row.getInt("looked_past")));
    }

    private static Disposition standing(ResultSet row) throws SQLException {
        return new Disposition(
                scope(row.getString("scope")),
                new Area(row.getString("area_code"), row.getString("area"), row.getString("area_within")),
                row.getBoolean("counted"),
                Optional.ofNullable(row.getDate("handed_in")).map(Date::toLocalDate),
                question(row),
                Optional.of(row.getString("refusal"))
                        .filter(code -> !code.isEmpty())
                        .map(code -> Disposition.Refusal.valueOf(code.toUpperCase(Locale.ROOT))));
    }

    private static Optional<Question> question(ResultSet row) throws SQLException {
        String kind = row.getString("question");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        List<String> candidates = row.getString("candidates").lines().toList();
        return Optional.of(
                new Question(Question.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), candidates, row.getString("todo")));
    }

    private static Scope scope(String code) {
        return Scope.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Outcome outcome(String code) {
        return Outcome.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static String fingerprint(String inbox, String place, String sha256) {
        return DigestUtils.sha256Hex(inbox + "\n" + place + "\n" + sha256);
    }
}
