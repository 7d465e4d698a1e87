package cn.huizong.examine;

import cn.huizong.check.BodyChecks;
import cn.huizong.check.ReportFingerprint;
import cn.huizong.check.YearChecks;
import cn.huizong.form.Rules;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.roster.Roster;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.ReportsWithPredecessors;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.Stream;

/**
 * Holds every report of an inbox against the rules as they are today, so that a changed rule needs no file read again:
 * each by itself, and the counted ones beside the year before and the other bodies too.
 */
public final class Examination {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity).thenComparing(Finding::rule);

    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final BodyFindingStore bodyFindings;
    private final Examiner examiner;
    private final YearChecks years;
    private final Rules rules;
    private final Roster roster;
    private final CorrectionApplier applier;
    private final int threads;

    public Examination(
            SubmissionStore submissions,
            ReportStore reports,
            BodyFindingStore bodyFindings,
            Examiner examiner,
            YearChecks years,
            Rules rules,
            Roster roster,
            CorrectionApplier applier,
            int threads) {
        this.submissions = submissions;
        this.reports = reports;
        this.bodyFindings = bodyFindings;
        this.examiner = examiner;
        this.years = years;
        this.rules = rules;
        this.roster = roster;
        this.applier = applier;
        this.threads = threads;
    }

    /** How many reports an inbox has to be examined. */
    public static int size(List<StoredSubmission> all) {
        return (int) all.stream()
                .filter(stored -> ReportsWithPredecessors.isAccepted(stored) || isExaminedAlone(stored))
                .count();
    }

    /** A file that could not be read may be superseded or a duplicate, and has no report. */
    private static boolean isExaminedAlone(StoredSubmission stored) {
        return stored.read().outcome() == Outcome.ACCEPTED
                && stored.settled().outcome() != Outcome.REFUSED
                && !ReportsWithPredecessors.isAccepted(stored);
    }

    /**
     * Examines an inbox that is settled.
     *
     * @param only a year to look at even if no report of it was read; 0 for none
     * @return how many reports have other findings than before
     */
    public int examine(String inbox, int only) {
        List<StoredSubmission> all = submissions.of(inbox);
        Map<Long, List<Finding>> stale = applier.amend(
                all.stream().filter(ReportsWithPredecessors::isAccepted).toList());
        BodyChecks bodies = new BodyChecks(rules, roster);
        ReportsWithPredecessors followed = new ReportsWithPredecessors(all, reports, roster, threads);
        List<StoredSubmission> counted = sorted(all.stream().filter(ReportsWithPredecessors::isAccepted));
        List<Seen> seen = seen(followed, counted, bodies);
        addRefused(all, bodies);
        Tally tally = new Tally();
        for (int i = 0; i < seen.size(); i++) {
            Seen one = seen.get(i);
            StoredSubmission stored = counted.get(i);
            List<Finding> found = new ArrayList<>(one.found());
            found.addAll(bodies.findings(one.outline()));
            found.addAll(stale.getOrDefault(stored.id(), List.of()));
            tally.keep(stored, new Found(one.settled().findings(), applier.explain(one.settled(), found)));
        }
        examineAlone(followed, sorted(all.stream().filter(Examination::isExaminedAlone)), tally);
        bodyFindings.replace(inbox, bodyFindings(all, only, bodies));
        return tally.changed;
    }

    /**
     * A counted report that was looked at.
     *
     * @param settled the report, without what was read unless it is needed again
     * @param outline what is held against other bodies
     * @param found what it shows by itself and beside the year before
     */
    private record Seen(SettledSubmission settled, ReportFingerprint outline, List<Finding> found) {}

    /** Looks at every counted report once. */
    private List<Seen> seen(ReportsWithPredecessors followed, List<StoredSubmission> counted, BodyChecks bodies) {
        List<Seen> seen = new ArrayList<>(counted.size());
        try (Stream<Seen> looked = followed.stream(counted, this::look)) {
            looked.forEachOrdered(one -> {
                seen.add(one);
                bodies.add(one.outline());
            });
        }
        return seen;
    }

    private Seen look(SettledSubmission settled, YearBefore before) {
        List<Finding> found = new ArrayList<>(alone(settled));
        found.addAll(years.check(settled, before));
        SettledSubmission kept = applier.isAccepted(settled) ? settled : settled.withoutReport();
        return new Seen(kept, ReportFingerprint.of(settled), found);
    }

    private void addRefused(List<StoredSubmission> all, BodyChecks bodies) {
        List<StoredSubmission> refused = all.stream()
                .filter(stored -> stored.settled().outcome() == Outcome.REFUSED)
                .toList();
        try (Stream<SettledSubmission> settled = reports.settled(refused)) {
            settled.forEachOrdered(bodies::addRefused);
        }
    }

    /** Counts the reports whose findings changed. */
    private final class Tally {
        private int changed;

        void keep(StoredSubmission stored, Found found) {
            List<Finding> findings = found.now().stream().sorted(ORDER).toList();
            if (!findings.equals(found.before())) {
                reports.examined(stored.id(), findings);
                changed++;
            }
        }
    }

    private static List<StoredSubmission> sorted(Stream<StoredSubmission> submissions) {
        return submissions.sorted(StoredSubmission.BY_BODY).toList();
    }

    /** What a report shows by itself. */
    private List<Finding> alone(SettledSubmission settled) {
        return examiner.examine(settled.report().orElseThrow());
    }

    /** What was found in a report before and what is found now. */
    private record Found(List<Finding> before, List<Finding> now) {}

    private void examineAlone(ReportsWithPredecessors followed, List<StoredSubmission> submissions, Tally tally) {
        Iterator<StoredSubmission> stored = submissions.iterator();
        try (Stream<Found> looked =
                followed.stream(submissions, (settled, before) -> new Found(settled.findings(), alone(settled)))) {
            looked.forEachOrdered(one -> tally.keep(stored.next(), one));
        }
    }

    private static List<BodyFinding> bodyFindings(List<StoredSubmission> all, int only, BodyChecks bodies) {
        NavigableSet<Integer> years = StoredSubmission.years(all);
        if (only != 0) {
            years.add(only);
        }
        return years.stream().flatMap(year -> bodies.findings(year).stream()).toList();
    }
}
