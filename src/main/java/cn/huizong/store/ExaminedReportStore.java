package cn.huizong.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The reports that are examined while others still are to be. Nobody else sees them: what counts are the findings, which are
 * made of them all at once. A run that was broken off goes on with what it finds here.
 */
public final class ExaminedReportStore {
    private final JdbcClient jdbc;

    public ExaminedReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Forgets what was made from anything else.
     *
     * @param madeFrom a hash over what reports are examined by
     * @return the submissions whose reports are examined already
     */
    public Set<Long> keepOnly(String madeFrom) {
        jdbc.sql("delete from examined_report where made_from <> ?")
                .param(madeFrom)
                .update();
        return new HashSet<>(jdbc.sql("select submission from examined_report")
                .query(Long.class)
                .list());
    }

    /** Keeps some reports, in place of what another that had the same part may have kept; in the caller's transaction. */
    public void add(List<? extends ExaminedReport> reports, String madeFrom) {
        if (reports.isEmpty()) {
            return;
        }
        jdbc.sql("delete from examined_report where submission in (:ids)")
                .param("ids", reports.stream().map(ExaminedReport::submission).toList())
                .update();
        List<Object> values = new ArrayList<>();
        for (ExaminedReport report : reports) {
            values.add(report.submission());
            values.add(madeFrom);
            values.add(DatabaseText.of(ExaminedJson.write(report)));
        }
        String rows = reports.stream().map(report -> "(?, ?, ?)").collect(Collectors.joining(", "));
        jdbc.sql("insert into examined_report (submission, made_from, content) values " + rows)
                .params(values)
                .update();
    }

    /** The examined reports of some submissions, by their numbers. */
    public Map<Long, ExaminedReport> of(List<Long> submissions) {
        Map<Long, ExaminedReport> examined = new HashMap<>();
        if (!submissions.isEmpty()) {
            jdbc.sql("select submission, content from examined_report where submission in (:ids)")
                    .param("ids", submissions)
                    .query(row -> {
                        long submission = row.getLong(1);
                        examined.put(submission, ExaminedJson.read(submission, row.getString(2)));
                    });
        }
        return examined;
    }

    /** Forgets all, in the caller's transaction. */
    public void clear() {
        jdbc.sql("delete from examined_report").update();
    }
}
