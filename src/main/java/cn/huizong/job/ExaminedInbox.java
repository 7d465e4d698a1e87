package cn.huizong.job;

import cn.huizong.examine.ReportExamination;
import cn.huizong.inbox.Inbox;
import cn.huizong.release.InputFingerprint;
import cn.huizong.release.UnchangedInputs;
import cn.huizong.store.ExaminedReportStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The inbox that a run examines, as it stood when the first report was asked for; the steps that examine share it. Reports are
 * held against the year before and against others of their own year, so that the findings of a year stand while these do.
 */
public final class ExaminedInbox {
    private static final String EXAMINED = "examined ";
    /** Stands for the year of files of which nothing tells one. */
    private static final int NO_YEAR = 0;

    private final SubmissionStore submissions;
    private final ExaminedReportStore examined;
    private final InputFingerprint fingerprint;
    private final UnchangedInputs inputs;
    private final String inbox;
    private final int only;
    private List<StoredSubmission> all = List.of();
    private NavigableSet<Integer> years = StoredSubmission.years(List.of());
    /** What the findings of each year are to be made from that do not stand. */
    private final SortedMap<Integer, String> changed = new TreeMap<>();

    /** @param only a year to look at even if no report of it was read; 0 for none */
    ExaminedInbox(
            SubmissionStore submissions,
            ExaminedReportStore examined,
            InputFingerprint fingerprint,
            UnchangedInputs inputs,
            Inbox inbox,
            int only) {
        this.submissions = submissions;
        this.examined = examined;
        this.fingerprint = fingerprint;
        this.inputs = inputs;
        this.inbox = inbox.name();
        this.only = only;
    }

    /** Looks at the inbox as it is settled. */
    public void look() {
        changed.clear();
        if (inputs.standing().isPresent()) {
            return;
        }
        all = submissions.of(inbox);
        years = StoredSubmission.years(all);
        if (only != 0) {
            years.add(only);
        }
        Function<List<StoredSubmission>, String> madeFrom = fingerprint.besideTheYearBefore(all);
        SortedMap<Integer, List<StoredSubmission>> byYear =
                new TreeMap<>(all.stream().collect(Collectors.groupingBy(ExaminedInbox::year)));
        years.forEach(year -> byYear.putIfAbsent(year, List.of()));
        byYear.forEach((year, files) -> {
            String content = madeFrom.apply(files);
            if (!fingerprint.holds(EXAMINED + year, content)) {
                changed.put(year, content);
            }
        });
    }

    private static int year(StoredSubmission stored) {
        return stored.year().orElse(NO_YEAR);
    }

    /** Whether its findings were made from the same as there is now. */
    boolean isUnchanged() {
        return changed.isEmpty();
    }

    /** All its files, those of other years among them, which reports may follow from. */
    List<StoredSubmission> all() {
        return all;
    }

    /** The files of the years whose findings do not stand. */
    List<StoredSubmission> changed() {
        return ofYears(all, changed.keySet());
    }

    /** The files of some years; those of which nothing tells a year are of the year 0. */
    public static List<StoredSubmission> ofYears(List<StoredSubmission> all, Set<Integer> years) {
        return all.stream().filter(stored -> years.contains(year(stored))).toList();
    }

    /** The years whose findings do not stand. */
    public Set<Integer> changedYears() {
        return changed.keySet();
    }

    /** The years that reports were read of, or may be of. */
    NavigableSet<Integer> years() {
        return years;
    }

    /** A hash over all that findings are to be made from. */
    public String madeFrom() {
        return InputFingerprint.of(changed);
    }

    /** What is still to be examined: nothing of a year that stands, and not what a run examined that was broken off. */
    public List<StoredSubmission> due() {
        if (isUnchanged()) {
            return List.of();
        }
        Set<Long> before = examined.keepOnly(madeFrom());
        return ReportExamination.due(changed()).stream()
                .filter(stored -> !before.contains(stored.id()))
                .toList();
    }

    /** Notes that the findings are made, in the caller's transaction. */
    void keep() {
        for (Map.Entry<Integer, String> year : changed.entrySet()) {
            fingerprint.keep(EXAMINED + year.getKey(), year.getValue());
        }
    }
}
