package cn.huizong.check;

import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Finding;
import cn.huizong.report.SettledSubmission;
import cn.huizong.roster.Roster;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who is on the roster and has no report that counts (ROSTER-MISSING), and whose report is of nobody on it (ROSTER-UNKNOWN). */
final class RosterCheck {
    private final Rule missing;
    private final Rule unknown;
    private final Roster roster;
    private final Map<Integer, Set<Body>> counted = new HashMap<>();
    private final Map<Integer, Map<Body, SortedSet<String>>> refused = new HashMap<>();

    RosterCheck(Rules rules, Roster roster) {
        this.missing = rules.rule("ROSTER-MISSING");
        this.unknown = rules.rule("ROSTER-UNKNOWN");
        this.roster = roster;
    }

    void add(ReportFingerprint report) {
        counted.computeIfAbsent(report.year(), year -> new HashSet<>()).add(report.body());
    }

    void addRefused(SettledSubmission settled) {
        refused.computeIfAbsent(settled.year().orElseThrow(), year -> new HashMap<>())
                .computeIfAbsent(settled.body().orElseThrow(), body -> new TreeSet<>())
                .add("《" + settled.submission().source() + "》");
    }

    Optional<Finding> findings(ReportFingerprint report) {
        if (roster.isEmpty()) {
            return Optional.empty();
        }
        Optional<Roster.Entry> entry = roster.find(report.body(), report.year());
        int year = report.year();
        if (entry.filter(each -> each.mustReport(year)).isPresent()) {
            return Optional.empty();
        }
        String what = entry.isEmpty() ? "不在报送单位名录中" : "按名录不报送 " + year + " 年度的报告";
        return Optional.of(Findings.of(unknown, "", "", "", report.body().agency(), what));
    }

    /** The bodies without a report, each once. */
    Stream<BodyFinding> missing(int year) {
        Set<Body> there = counted.getOrDefault(year, Set.of());
        return roster.expected(year).stream()
                .map(Roster.Entry::body)
                .filter(body -> !there.contains(body))
                .distinct()
                .sorted()
                .map(body -> new BodyFinding(
                        body,
                        year,
                        Findings.of(missing, "", "", "", body.agency(), String.valueOf(year), files(body, year))));
    }

    private String files(Body body, int year) {
        Set<String> files = refused.getOrDefault(year, Map.of()).getOrDefault(body, new TreeSet<>());
        return files.isEmpty() ? "" : "（收到的文件没有采用：" + String.join("、", files) + "）";
    }
}
