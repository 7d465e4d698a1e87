package cn.huizong.store;

import cn.huizong.form.Severity;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was read: reports with their findings. */
public final class ReportStore {
    /** How many reports are in memory at once while they are streamed. */
    private static final int PAGE = 50;
    /** How many submissions one statement asks about that reads no reports. */
    private static final int IDS = 500;

    private final JdbcClient jdbc;
    private final Runnable asking;

    public ReportStore(JdbcClient jdbc) {
        this(jdbc, () -> {});
    }

    /** @param asking is asked before reports are fetched, and throws if the work over them is to be left off */
    public ReportStore(JdbcClient jdbc, Runnable asking) {
        this.jdbc = jdbc;
        this.asking = asking;
    }

    /** Drops what an earlier reading of a file told. */
    public void clear(long submission) {
        jdbc.sql("delete from finding where submission = ?").param(submission).update();
        jdbc.sql("delete from corrected_report where submission = ?")
                .param(submission)
                .update();
        jdbc.sql("delete from report where submission = ?").param(submission).update();
    }

    /** Keeps a report as it was read, in the caller's transaction. */
    public void add(long submission, PackedReport report) {
        jdbc.sql("insert into report (submission, content) values (?, ?)")
                .params(submission, report.content())
                .update();
    }

    /** Keeps a report in place of what was kept as read. */
    public void replace(long submission, PackedReport report) {
        jdbc.sql("update report set content = ? where submission = ?")
                .params(report.content(), submission)
                .update();
    }

    /** A report as it was read, without the corrections of the office. */
    public Report read(long submission) {
        return jdbc.sql("select content from report where submission = ?")
                .param(submission)
                .query((row, number) -> ReportJson.read(row.getString(1)))
                .single();
    }

    /** The submissions whose reports are kept with corrections. */
    public Set<Long> corrected() {
        return jdbc.sql("select submission from corrected_report").query(Long.class).list().stream()
                .collect(Collectors.toSet());
    }

    /** Keeps a report with its corrections beside what was read, or without any again. */
    public void correct(long submission, Optional<Report> corrected) {
        jdbc.sql("delete from corrected_report where submission = ?")
                .param(submission)
                .update();
        corrected.ifPresent(report -> jdbc.sql("insert into corrected_report (submission, content) values (?, ?)")
                .params(submission, PackedReport.of(report).content())
                .update());
    }

    /** Keeps what examining a report found, in place of what was found before. */
    public void examined(long submission, List<Finding> findings) {
        jdbc.sql("delete from finding where submission = ?").param(submission).update();
        for (int i = 0; i < findings.size(); i++) {
            add(submission, i, findings.get(i));
        }
    }

    /** How many findings without an explanation some submissions have, by severity; no report is read for it. */
    public Map<Severity, Integer> unexplained(List<StoredSubmission> submissions) {
        Map<Severity, Integer> found = new EnumMap<>(Severity.class);
        for (int from = 0; from < submissions.size(); from += IDS) {
            List<Long> ids = submissions.subList(from, Math.min(submissions.size(), from + IDS)).stream()
                    .map(StoredSubmission::id)
                    .toList();
            jdbc.sql("""
                    select severity, count(*) from finding
                    where submission in (:ids) and explanation = '' group by severity""").param("ids", ids).query(row -> {
                found.merge(Severity.of(row.getString(1)), row.getInt(2), Integer::sum);
            });
        }
        return found;
    }

    private void add(long submission, int position, Finding finding) {
        jdbc.sql("""
                insert into finding (submission, position, rule, severity, anchor, message, expected, actual,
                    explanation)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        submission,
                        position,
                        finding.rule(),
                        finding.severity().code(),
                        DatabaseText.of(finding.anchor(), 200),
                        DatabaseText.of(finding.message()),
                        DatabaseText.of(finding.expected()),
                        DatabaseText.of(finding.actual()),
                        DatabaseText.of(finding.explanation()))
                .update();
    }

    /** The submissions with their reports, in the order given, a few at a time. */
    public Stream<SettledSubmission> settled(List<StoredSubmission> submissions) {
        return pages(submissions).flatMap(page -> packed(page).unpack().stream());
    }

    /** Submissions in their order, as many at a time as may be in memory with their reports. */
    public static Stream<List<StoredSubmission>> pages(List<StoredSubmission> submissions) {
        return IntStream.range(0, (submissions.size() + PAGE - 1) / PAGE)
                .mapToObj(page -> submissions.subList(page * PAGE, Math.min(submissions.size(), (page + 1) * PAGE)));
    }

    /** Fetches some submissions with their reports, which are not unpacked yet. */
    public PackedReports packed(List<StoredSubmission> submissions) {
        asking.run();
        List<Long> ids = withReports(submissions);
        return ids.isEmpty()
                ? new PackedReports(submissions, Map.of(), Map.of())
                : new PackedReports(submissions, contents(ids), findings(ids));
    }

    /** Fetches some submissions with their reports as they were read, without corrections and findings. */
    public PackedReports asRead(List<StoredSubmission> submissions) {
        asking.run();
        List<Long> ids = withReports(submissions);
        Map<Long, String> contents = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select submission, content from report where submission in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        contents.put(row.getLong(1), row.getString(2));
                    });
        }
        return new PackedReports(submissions, contents, Map.of());
    }

    private static List<Long> withReports(List<StoredSubmission> submissions) {
        return submissions.stream()
                .filter(stored -> stored.settled().outcome() != Outcome.REFUSED)
                .map(StoredSubmission::id)
                .distinct()
                .toList();
    }

    private Map<Long, String> contents(List<Long> ids) {
        Map<Long, String> contents = new HashMap<>();
        jdbc.sql("""
                select report.submission, coalesce(corrected_report.content, report.content)
                from report left join corrected_report on corrected_report.submission = report.submission
                where report.submission in (:ids)""").param("ids", ids).query(row -> {
            contents.put(row.getLong(1), row.getString(2));
        });
        return contents;
    }

    /** The findings of some submissions in their order, by the numbers of those that have any. */
    public Map<Long, List<Finding>> findings(List<Long> ids) {
        Map<Long, List<Finding>> findings = new HashMap<>();
        jdbc.sql("select * from finding where submission in (:ids) order by submission, position")
                .param("ids", ids)
                .query(row -> {
                    findings.computeIfAbsent(row.getLong("submission"), id -> new ArrayList<>())
                            .add(new Finding(
                                    row.getString("rule"),
                                    Severity.of(row.getString("severity")),
                                    row.getString("anchor"),
                                    row.getString("message"),
                                    row.getString("expected"),
                                    row.getString("actual"),
                                    row.getString("explanation")));
                });
        return findings;
    }
}
