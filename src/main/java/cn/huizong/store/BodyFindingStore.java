package cn.huizong.store;

import cn.huizong.form.Severity;
import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings of an inbox that stand in no file. */
public final class BodyFindingStore {
    private static final int NAME = 1000;

    private final JdbcClient jdbc;

    public BodyFindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what some years of an inbox show now, in place of what they showed before.
     *
     * @param these the years
     * @param years all years of the inbox; the findings of others go
     * @param findings those of these years
     */
    public void replace(String inbox, Set<Integer> these, Set<Integer> years, List<BodyFinding> findings) {
        List<BodyFinding> before = of(inbox);
        Stream<BodyFinding> kept =
                before.stream().filter(finding -> years.contains(finding.year()) && !these.contains(finding.year()));
        List<BodyFinding> now = Stream.concat(kept, findings.stream())
                .sorted(Comparator.comparing(BodyFinding::year))
                .toList();
        if (now.equals(before)) {
            return;
        }
        jdbc.sql("delete from body_finding where inbox = ?").param(inbox).update();
        now.forEach(finding -> add(inbox, finding));
    }

    /** Gives the findings of one inbox to another; to be called in a transaction. */
    public void rename(String from, String to) {
        jdbc.sql("update body_finding set inbox = ? where inbox = ?")
                .params(to, from)
                .update();
    }

    private void add(String inbox, BodyFinding one) {
        jdbc.sql("""
                insert into body_finding (inbox, region_code, region, agency, report_year, rule, severity, message,
                    expected, actual)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        inbox,
                        DatabaseText.of(one.body().regionCode(), NAME),
                        DatabaseText.of(one.body().region(), NAME),
                        DatabaseText.of(one.body().agency(), NAME),
                        one.year(),
                        one.finding().rule(),
                        one.finding().severity().code(),
                        DatabaseText.of(one.finding().message()),
                        DatabaseText.of(one.finding().expected()),
                        DatabaseText.of(one.finding().actual()))
                .update();
    }

    /** The findings in the order in which they were kept. */
    public List<BodyFinding> of(String inbox) {
        return jdbc.sql("select * from body_finding where inbox = ? order by id")
                .param(inbox)
                .query((row, number) -> new BodyFinding(
                        new Body(row.getString("region_code"), row.getString("region"), row.getString("agency")),
                        row.getInt("report_year"),
                        new Finding(
                                row.getString("rule"),
                                Severity.of(row.getString("severity")),
                                "",
                                row.getString("message"),
                                row.getString("expected"),
                                row.getString("actual"))))
                .list();
    }
}
