package cn.huizong.job;

import cn.huizong.check.BodyChecks;
import cn.huizong.check.YearChecks;
import cn.huizong.form.Rules;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Roster;
import cn.huizong.report.Settled;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.ReportStore;
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
    private final Amending amending;

    public Examination(
            SubmissionStore submissions,
            ReportStore reports,
            BodyFindingStore bodyFindings,
            Examiner examiner,
            YearChecks years,
            Rules rules,
            Roster roster,
            Amending amending) {
        this.submissions = submissions;
        this.reports = reports;
        this.bodyFindings = bodyFindings;
        this.examiner = examiner;
        this.years = years;
        this.rules = rules;
        this.roster = roster;
        this.amending = amending;
    }

    /** How many reports an inbox has to be examined. */
    static int size(List<StoredSubmission> all) {
        return (int) all.stream()
                .filter(stored -> Lineage.isCounted(stored) || isExaminedAlone(stored))
                .count();
    }

    /** A file that could not be read may be superseded or a duplicate, and has no report. */
    private static boolean isExaminedAlone(StoredSubmission stored) {
        return stored.read().outcome() == Outcome.ACCEPTED
                && stored.settled().outcome() != Outcome.REFUSED
                && !Lineage.isCounted(stored);
    }

    /**
     * Examines an inbox that is settled.
     *
     * @param only a year to look at even if no report of it was read; 0 for none
     * @return how many reports have other findings than before
     */
    public int examine(String inbox, int only) {
        List<StoredSubmission> all = submissions.of(inbox);
        Map<Long, List<Finding>> stale =
                amending.amend(all.stream().filter(Lineage::isCounted).toList());
        BodyChecks bodies = bodies(all);
        Tally tally = new Tally();
        List<StoredSubmission> counted = sorted(all.stream().filter(Lineage::isCounted));
        Iterator<StoredSubmission> stored = counted.iterator();
        new Lineage(all, reports, roster).forEach(counted, (settled, before) -> {
            List<Finding> found = new ArrayList<>(alone(settled));
            found.addAll(years.check(settled, before));
            found.addAll(bodies.findings(settled));
            StoredSubmission submission = stored.next();
            found.addAll(stale.getOrDefault(submission.id(), List.of()));
            tally.keep(submission, settled, amending.explain(settled, found));
        });
        examineAlone(sorted(all.stream().filter(Examination::isExaminedAlone)), tally);
        bodyFindings.replace(inbox, bodyFindings(all, only, bodies));
        return tally.changed;
    }

    /** Counts the reports whose findings changed. */
    private final class Tally {
        private int changed;

        void keep(StoredSubmission stored, Settled settled, List<Finding> found) {
            List<Finding> findings = found.stream().sorted(ORDER).toList();
            if (!findings.equals(settled.findings())) {
                reports.examined(stored.id(), findings);
                changed++;
            }
        }
    }

    private static List<StoredSubmission> sorted(Stream<StoredSubmission> submissions) {
        return submissions.sorted(Publication.BY_BODY).toList();
    }

    private BodyChecks bodies(List<StoredSubmission> all) {
        BodyChecks bodies = new BodyChecks(rules, roster);
        List<StoredSubmission> looked = all.stream()
                .filter(stored -> Lineage.isCounted(stored) || stored.settled().outcome() == Outcome.REFUSED)
                .toList();
        try (Stream<Settled> settled = reports.settled(looked)) {
            settled.forEachOrdered(bodies::add);
        }
        return bodies;
    }

    /** What a report shows by itself. */
    private List<Finding> alone(Settled settled) {
        return examiner.examine(settled.report().orElseThrow());
    }

    private void examineAlone(List<StoredSubmission> submissions, Tally tally) {
        try (Stream<Settled> settled = reports.settled(submissions)) {
            Iterator<StoredSubmission> stored = submissions.iterator();
            settled.forEachOrdered(one -> tally.keep(stored.next(), one, alone(one)));
        }
    }

    private static List<BodyFinding> bodyFindings(List<StoredSubmission> all, int only, BodyChecks bodies) {
        NavigableSet<Integer> years = Publication.years(all);
        if (only != 0) {
            years.add(only);
        }
        return years.stream().flatMap(year -> bodies.findings(year).stream()).toList();
    }
}
