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
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies the decisions of the office to the reports that count, beside what was read, and explains findings. */
public final class CorrectionApplier {
    private final ReportStore reports;
    private final Corrections corrections;
    private final Forms forms;
    private final Rule stale;

    public CorrectionApplier(ReportStore reports, Corrections corrections, Forms forms, Rules rules) {
        this.reports = reports;
        this.corrections = corrections;
        this.forms = forms;
        this.stale = rules.rule("CORRECTION-STALE");
    }

    /**
     * Brings every report to what the office decided: corrected, or as it was read where nothing is decided any more.
     *
     * @return what could not be applied, as findings by submission
     */
    Map<Long, List<Finding>> amend(List<StoredSubmission> counted) {
        Map<Long, List<Finding>> found = new HashMap<>();
        Set<Long> before = new HashSet<>(reports.corrected());
        for (StoredSubmission stored : counted) {
            Body body = stored.findBody().orElseThrow();
            int year = stored.year().orElseThrow();
            boolean concerned = corrections.about(body, year).stream().anyMatch(one -> one.action() != Action.ACCEPT);
            if (concerned) {
                Report read = reports.read(stored.id());
                Corrections.Applied applied = corrections.apply(body, read, forms);
                reports.correct(stored.id(), Optional.of(applied.report()));
                found.put(
                        stored.id(), applied.stale().stream().map(this::finding).toList());
                before.remove(stored.id());
            }
        }
        counted.stream()
                .map(StoredSubmission::id)
                .filter(before::contains)
                .forEach(id -> reports.correct(id, Optional.empty()));
        return found;
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
    boolean isAccepted(SettledSubmission settled) {
        return corrections.about(settled.body().orElseThrow(), settled.year().orElseThrow()).stream()
                .anyMatch(correction -> correction.action() == Action.ACCEPT);
    }

    /** The findings of a report, those marked that the office accepts. */
    List<Finding> explain(SettledSubmission settled, List<Finding> findings) {
        List<Correction> accepted =
                corrections.about(settled.body().orElseThrow(), settled.year().orElseThrow()).stream()
                        .filter(correction -> correction.action() == Action.ACCEPT)
                        .toList();
        return findings.stream()
                .map(finding -> accepted.stream()
                        .filter(correction ->
                                explains(correction, finding, settled.report().orElseThrow()))
                        .findFirst()
                        .map(correction -> finding.explained(correction.explanation()))
                        .orElse(finding))
                .toList();
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
