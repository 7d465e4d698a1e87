package cn.huizong.publish;

import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.report.Body;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Settled;
import java.util.Comparator;
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
            Map.of(Severity.ERROR, "错误", Severity.WARNING, "提醒", Severity.INFORMATION, "说明");
    private static final Map<Outcome, String> OUTCOME = Map.of(
            Outcome.ACCEPTED, "已采用",
            Outcome.SUPERSEDED, "已被后来的报告替代",
            Outcome.DUPLICATE, "与其他文件相同",
            Outcome.REFUSED, "未采用");
    private static final Comparator<Settled> ORDER = Comparator.comparing(FindingsView::agency)
            .thenComparing(settled -> settled.submission().source());

    private final List<Settled> notable;

    FindingsView(List<Settled> notable) {
        this.notable = notable.stream().sorted(ORDER).toList();
    }

    List<PageView.ReportFindings> reports() {
        return notable.stream()
                .filter(settled -> !settled.findings().isEmpty())
                .map(FindingsView::report)
                .toList();
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
        Set<String> broken = notable.stream()
                .flatMap(settled -> settled.findings().stream())
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

    private static String agency(Settled settled) {
        return settled.body().map(Body::agency).orElse("");
    }

    private static PageView.ReportFindings report(Settled settled) {
        List<Finding> findings = settled.findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        String state =
                settled.outcome() == Outcome.ACCEPTED ? "" : "（" + OUTCOME.getOrDefault(settled.outcome(), "") + "）";
        return new PageView.ReportFindings(
                (agency(settled).isEmpty() ? "单位不明" : agency(settled)) + state,
                settled.submission().source(),
                counts(findings),
                findings.get(0).severity() == Severity.ERROR,
                findings.stream().limit(SHOWN).map(FindingsView::row).toList(),
                Math.max(0, findings.size() - SHOWN));
    }

    private static String counts(List<Finding> findings) {
        return Stream.of(Severity.values())
                .map(severity -> Map.entry(
                        severity,
                        findings.stream()
                                .filter(finding -> finding.severity() == severity)
                                .count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> word(count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining(" · "));
    }

    private static PageView.FindingRow row(Finding finding) {
        return new PageView.FindingRow(
                word(finding.severity()),
                finding.severity().code(),
                finding.rule(),
                finding.anchor(),
                finding.message(),
                finding.expected(),
                finding.actual());
    }
}
