package cn.huizong.publish.page;

import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.report.AnchorWords;
import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.SettledSubmission;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings and refusals of a year as the page words them. */
final class FindingsView {
    /** A page must open even where one report is wrong throughout. */
    private static final int SHOWN = 100;

    private static final Map<Severity, String> SEVERITY =
            Map.of(Severity.ERROR, "错误", Severity.WARNING, "警告", Severity.INFORMATION, "提示");
    private static final String EXPLAINED = "已说明";
    private static final Map<Outcome, String> OUTCOME = Map.of(
            Outcome.ACCEPTED, "已采用",
            Outcome.SUPERSEDED, "已被后来的报告替代",
            Outcome.DUPLICATE, "与其他文件相同",
            Outcome.REFUSED, "未采用");
    private static final Comparator<SettledSubmission> ORDER = Comparator.comparing(FindingsView::agency)
            .thenComparing(settled -> settled.submission().source());

    private final List<SettledSubmission> notable;
    private final List<Finding> inNoFile;
    private final PageNotes notes;

    FindingsView(List<SettledSubmission> notable, List<BodyFinding> bodyFindings, PageNotes notes) {
        this.notes = notes;
        this.notable = notable.stream().sorted(ORDER).toList();
        this.inNoFile = bodyFindings.stream().map(BodyFinding::finding).toList();
    }

    /** What stands in no file first, then report by report. */
    List<PageView.ReportFindings> reports() {
        Stream<PageView.ReportFindings> whole =
                inNoFile.isEmpty() ? Stream.empty() : Stream.of(group("未报送的单位和合计数", "", inNoFile, List.of()));
        return Stream.concat(
                        whole,
                        notable.stream()
                                .filter(settled -> !settled.findings().isEmpty())
                                .map(this::report))
                .toList();
    }

    /** How many findings there are, as worklist.csv lists them. */
    int count() {
        return inNoFile.size()
                + notable.stream()
                        .filter(one -> one.outcome() == Outcome.ACCEPTED || one.outcome() == Outcome.REFUSED)
                        .mapToInt(one -> one.findings().size())
                        .sum();
    }

    List<PageView.Refusal> refusals() {
        return notable.stream()
                .filter(settled -> settled.outcome() != Outcome.ACCEPTED)
                .map(settled -> new PageView.Refusal(
                        settled.submission().source(),
                        agency(settled),
                        OUTCOME.getOrDefault(settled.outcome(), ""),
                        settled.reason()))
                .toList();
    }

    List<PageView.RuleNote> rules(Rules rules) {
        Set<String> broken = Stream.concat(
                        inNoFile.stream(), notable.stream().flatMap(settled -> settled.findings().stream()))
                .map(Finding::rule)
                .collect(Collectors.toSet());
        return rules.all().stream()
                .filter(rule -> broken.contains(rule.id()))
                .map(rule -> new PageView.RuleNote(rule.id(), rule.statement(), word(rule.severity())))
                .toList();
    }

    private static String word(Severity severity) {
        return SEVERITY.getOrDefault(severity, severity.code());
    }

    private static String agency(SettledSubmission settled) {
        return settled.body().map(Body::agency).orElse("");
    }

    private PageView.ReportFindings report(SettledSubmission settled) {
        String state =
                settled.outcome() == Outcome.ACCEPTED ? "" : "（" + OUTCOME.getOrDefault(settled.outcome(), "") + "）";
        return group(
                (agency(settled).isEmpty() ? "单位不明" : agency(settled)) + state,
                settled.submission().source(),
                settled.findings(),
                notes.suspects(settled.submission().source()));
    }

    private static PageView.ReportFindings group(
            String whose, String source, List<Finding> unsorted, List<String> suspects) {
        List<Finding> findings = unsorted.stream()
                .sorted(Comparator.comparing(Finding::isExplained).thenComparing(Finding::severity))
                .toList();
        return new PageView.ReportFindings(
                whose,
                source,
                counts(findings),
                findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR && !finding.isExplained()),
                findings.stream().limit(SHOWN).map(FindingsView::row).toList(),
                Math.max(0, findings.size() - SHOWN),
                suspects);
    }

    /** As the chart and the table of bodies count them: what the office has explained is no error any more. */
    private static String counts(List<Finding> findings) {
        Map<String, Long> counts = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.isExplained() ? EXPLAINED : word(finding.severity()),
                        LinkedHashMap::new,
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(" · "));
    }

    private static PageView.FindingRow row(Finding finding) {
        return new PageView.FindingRow(
                word(finding.severity()),
                finding.severity().code(),
                finding.rule(),
                AnchorWords.inWords(finding.anchor()),
                AnchorWords.inText(finding.message()),
                finding.expected(),
                finding.actual(),
                finding.explanation());
    }
}
