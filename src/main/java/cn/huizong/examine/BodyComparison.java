package cn.huizong.examine;

import cn.huizong.check.BodyChecks;
import cn.huizong.check.ReportFingerprint;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.SettledSubmission;
import cn.huizong.roster.Roster;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.ExaminedReport;
import cn.huizong.store.ExaminedReportStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Holds the examined reports of all bodies beside each other, and makes what they show the findings of the inbox: all at once,
 * so that a run that is broken off leaves those of the run before it.
 */
public final class BodyComparison {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity).thenComparing(Finding::rule);
    /** How many submissions are gone through at once; their reports are not needed. */
    private static final int PAGE = 500;

    private final ReportStore reports;
    private final ExaminedReportStore examined;
    private final BodyFindingStore bodyFindings;
    private final CorrectionApplier applier;
    private final Forms forms;
    private final Rules rules;
    private final Roster roster;

    public BodyComparison(
            ReportStore reports,
            ExaminedReportStore examined,
            BodyFindingStore bodyFindings,
            CorrectionApplier applier,
            Forms forms,
            Rules rules,
            Roster roster) {
        this.reports = reports;
        this.examined = examined;
        this.bodyFindings = bodyFindings;
        this.applier = applier;
        this.forms = forms;
        this.rules = rules;
        this.roster = roster;
    }

    /**
     * Compares the bodies of some years of an inbox, all of whose reports are examined; in the caller's transaction. Bodies are
     * held beside others of the same year, so that the other years need not be known.
     *
     * @param all the submissions of these years
     * @param these the years
     * @param years all years of the inbox; what stands in no file of another one is let go
     * @return how many reports have other findings than before
     */
    public int compare(String inbox, List<StoredSubmission> all, Set<Integer> these, Set<Integer> years) {
        Map<Long, List<Finding>> stale = applier.amend(all);
        BodyChecks bodies = takenIn(all);
        int changed = keep(ReportExamination.counted(all), (stored, report) -> {
            List<Finding> found = new ArrayList<>(report.findings());
            found.addAll(bodies.findings(fingerprint(stored, report)));
            found.addAll(stale.getOrDefault(stored.id(), List.of()));
            return explained(stored, found);
        });
        changed += keep(ReportExamination.alone(all), (stored, report) -> report.findings());
        bodyFindings.replace(inbox, these, years, bodyFindings(these, years, bodies));
        examined.clear();
        return changed;
    }

    private BodyChecks takenIn(List<StoredSubmission> all) {
        BodyChecks bodies = new BodyChecks(forms, rules, roster);
        eachExamined(ReportExamination.counted(all), (stored, report) -> bodies.add(fingerprint(stored, report)));
        List<StoredSubmission> refused = all.stream()
                .filter(stored -> stored.settled().outcome() == Outcome.REFUSED)
                .toList();
        try (Stream<SettledSubmission> settled = reports.settled(refused)) {
            settled.forEachOrdered(bodies::addRefused);
        }
        return bodies;
    }

    private static ReportFingerprint fingerprint(StoredSubmission stored, ExaminedReport report) {
        ExaminedReport.Fingerprint fingerprint = report.fingerprint().orElseThrow();
        return new ReportFingerprint(
                stored.findBody().orElseThrow(),
                stored.year().orElseThrow(),
                stored.submission().source(),
                fingerprint.values(),
                fingerprint.figures(),
                stored.settled().standing(),
                fingerprint.sizes());
    }

    private void eachExamined(List<StoredSubmission> submissions, BiConsumer<StoredSubmission, ExaminedReport> work) {
        eachPage(submissions, page -> {
            Map<Long, ExaminedReport> found = examined.of(ids(page));
            page.forEach(stored -> work.accept(stored, Objects.requireNonNull(found.get(stored.id()))));
        });
    }

    private static void eachPage(List<StoredSubmission> submissions, Consumer<List<StoredSubmission>> work) {
        for (int from = 0; from < submissions.size(); from += PAGE) {
            work.accept(submissions.subList(from, Math.min(submissions.size(), from + PAGE)));
        }
    }

    private static List<Long> ids(List<StoredSubmission> page) {
        return page.stream().map(StoredSubmission::id).toList();
    }

    /** The report itself is needed only where the office accepts anything of it. */
    private List<Finding> explained(StoredSubmission stored, List<Finding> found) {
        if (!applier.isAccepted(stored)) {
            return found;
        }
        try (Stream<SettledSubmission> settled = reports.settled(List.of(stored))) {
            return applier.explain(settled.findFirst().orElseThrow(), found);
        }
    }

    /** Keeps the findings of reports that had others before; tells how many. */
    private int keep(
            List<StoredSubmission> submissions, BiFunction<StoredSubmission, ExaminedReport, List<Finding>> finding) {
        AtomicInteger changed = new AtomicInteger();
        eachPage(submissions, page -> {
            Map<Long, List<Finding>> before = reports.findings(ids(page));
            eachExamined(page, (stored, report) -> {
                List<Finding> found =
                        finding.apply(stored, report).stream().sorted(ORDER).toList();
                if (!found.equals(before.getOrDefault(stored.id(), List.of()))) {
                    reports.examined(stored.id(), found);
                    changed.incrementAndGet();
                }
            });
        });
        return changed.get();
    }

    private static List<BodyFinding> bodyFindings(Set<Integer> these, Set<Integer> years, BodyChecks bodies) {
        return these.stream()
                .filter(years::contains)
                .flatMap(year -> bodies.findings(year).stream())
                .toList();
    }
}
