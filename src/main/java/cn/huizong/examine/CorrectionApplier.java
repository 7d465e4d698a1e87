package cn.huizong.examine;

import cn.huizong.form.Forms;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.Correction;
import cn.huizong.report.Correction.Action;
import cn.huizong.report.Corrections;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Submission;
import cn.huizong.store.DecisionStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.ReportsWithPredecessors;
import cn.huizong.store.StoredSubmission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** Applies the decisions of the office to the reports that count, beside what was read, and explains findings. */
public final class CorrectionApplier {
    private final ReportStore reports;
    private final DecisionStore decisions;
    private final Corrections corrections;
    private final Forms forms;
    private final Rule stale;

    /** @param decisions what each decision was made on */
    public CorrectionApplier(
            ReportStore reports, DecisionStore decisions, Corrections corrections, Forms forms, Rules rules) {
        this.decisions = decisions;
        this.reports = reports;
        this.corrections = corrections;
        this.forms = forms;
        this.stale = rules.rule("CORRECTION-STALE");
    }

    /** A counted report as the office corrects it, of the report as it was read; may be asked on any thread. */
    SettledSubmission corrected(SettledSubmission read) {
        Body body = read.body().orElseThrow();
        Corrections changes = changes(body, read.year().orElseThrow(), read.submission());
        return changes.isEmpty()
                ? read
                : read.with(
                        changes.apply(body, read.report().orElseThrow(), forms).report());
    }

    /** What the office changes in a file; what it decided about another file of the same body is not of it. */
    private Corrections changes(Body body, int year, Submission file) {
        return new Corrections(corrections.about(body, year).stream()
                .filter(one -> one.action() != Action.ACCEPT && !one.isWithdrawal() && isOfFile(one, file))
                .toList());
    }

    /**
     * Brings every report to what the office decided: corrected, or as it was read where nothing is decided any more.
     *
     * @return what could not be applied, as findings by submission
     */
    Map<Long, List<Finding>> amend(List<StoredSubmission> all) {
        Map<Long, List<Finding>> found = new HashMap<>();
        Set<Long> before = new HashSet<>(reports.corrected());
        for (StoredSubmission stored : all) {
            if (ReportsWithPredecessors.isAccepted(stored)) {
                List<Correction> decided = decided(stored);
                if (!decided.isEmpty()) {
                    found.put(stored.id(), amend(stored, decided));
                    before.remove(stored.id());
                }
            }
        }
        all.stream()
                .map(StoredSubmission::id)
                .filter(before::contains)
                .forEach(id -> reports.correct(id, Optional.empty()));
        return found;
    }

    private List<Correction> decided(StoredSubmission stored) {
        return corrections.about(stored.findBody().orElseThrow(), stored.year().orElseThrow()).stream()
                .filter(one -> one.action() != Action.ACCEPT)
                .toList();
    }

    private List<Finding> amend(StoredSubmission stored, List<Correction> decided) {
        Body body = stored.findBody().orElseThrow();
        int year = stored.year().orElseThrow();
        Report read = reports.read(stored.id()).ofYear(year);
        Corrections.Applied applied = changes(body, year, stored.submission()).apply(body, read, forms);
        reports.correct(stored.id(), Optional.of(applied.report()));
        List<Finding> stale =
                new ArrayList<>(applied.stale().stream().map(this::finding).toList());
        decided.stream().filter(one -> !isFor(decisions, one, stored)).forEach(one -> stale.add(finding(one, stored)));
        return stale;
    }

    /** Set and drop hold for the value that they name; what is taken out as a whole holds for the file. */
    static boolean isFor(DecisionStore decisions, Correction decision, StoredSubmission stored) {
        return decision.isWithdrawal()
                ? decisions.isFor(
                        decision, stored.submission().sha256(), stored.read().figures())
                : isOfFile(decision, stored.submission());
    }

    private static boolean isOfFile(Correction decision, Submission file) {
        return decision.sha256().isEmpty() || decision.sha256().equals(file.sha256());
    }

    /** A decision about a file that the body has replaced since. */
    private Finding finding(Correction decision, StoredSubmission stored) {
        String what = decision.isWithdrawal()
                ? "整份报告（撤回）"
                : decision.key()
                        .flatMap(forms::findIndicator)
                        .map(one -> one.label().strip())
                        .orElse(decision.rule());
        String now = "《" + stored.submission().source() + "》";
        return new Finding(stale.id(), stale.severity(), "", stale.message(what, "决定时的文件", now), "决定时的文件", now);
    }

    private Finding finding(Corrections.Stale one) {
        Correction correction = one.correction();
        String label = correction
                .key()
                .flatMap(forms::findIndicator)
                .map(indicator -> indicator.label().strip())
                .orElse("");
        return new Finding(
                stale.id(),
                stale.severity(),
                one.anchor(),
                stale.message(label, shown(correction.expected()), shown(one.says())),
                correction.expected(),
                one.says());
    }

    private static String shown(String text) {
        return text.isEmpty() ? "空白" : text;
    }

    /** Whether the office accepts anything of a report, so that the report is needed to explain its findings. */
    boolean isAccepted(StoredSubmission stored) {
        return corrections.about(stored.findBody().orElseThrow(), stored.year().orElseThrow()).stream()
                .anyMatch(correction -> correction.action() == Action.ACCEPT);
    }

    /**
     * The findings of a report, those marked that the office accepts. What was accepted holds for the finding that the office
     * saw: if the body hands in again and the rule is broken by other values, it is asked again.
     */
    List<Finding> explain(SettledSubmission settled, List<Finding> findings) {
        List<Finding> explained = new ArrayList<>(findings);
        for (Correction correction :
                corrections.about(settled.body().orElseThrow(), settled.year().orElseThrow())) {
            if (correction.action() == Action.ACCEPT) {
                explain(correction, settled, explained);
            }
        }
        return explained;
    }

    private void explain(Correction correction, SettledSubmission settled, List<Finding> findings) {
        Report report = settled.report().orElseThrow();
        List<Finding> meant = findings.stream()
                .filter(finding -> !finding.isExplained() && explains(correction, finding, report))
                .toList();
        if (meant.isEmpty()) {
            return;
        }
        String sha256 = settled.submission().sha256();
        String values = values(meant);
        if (decisions.isFor(correction, sha256, values)) {
            decisions.apply(correction, sha256, values);
            findings.replaceAll(
                    finding -> meant.contains(finding) ? finding.explained(correction.explanation()) : finding);
        } else {
            Finding first = meant.get(0);
            findings.add(new Finding(
                    stale.id(),
                    stale.severity(),
                    first.anchor(),
                    stale.message(first.rule() + "（说明）", "决定时的数", first.message()),
                    "决定时的数",
                    first.actual()));
        }
    }

    /** A hash over what findings show. */
    private static String values(List<Finding> findings) {
        return DigestUtils.sha256Hex(findings.stream()
                .map(finding -> finding.rule() + "\n" + finding.expected() + "\n" + finding.actual())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** A finding is about a number whose cell it is at, or names among those of a sum. */
    static boolean explains(Correction correction, Finding finding, Report report) {
        boolean rule = correction.rule().isEmpty() || correction.rule().equals(finding.rule());
        return rule
                && correction
                        .key()
                        .map(key -> report.facts().stream()
                                .filter(fact -> fact.key().equals(key))
                                .map(Fact::anchor)
                                .anyMatch(finding::isAbout))
                        .orElse(true);
    }
}
