package cn.huizong.job;

import cn.huizong.check.CarryOverLedger;
import cn.huizong.publish.YearPublisher;
import cn.huizong.publish.YearSupplement;
import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.CarryOver;
import cn.huizong.report.Outcome;
import cn.huizong.report.Roster;
import cn.huizong.report.Settled;
import cn.huizong.rollup.CityRollup;
import cn.huizong.rollup.YearRollup;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rolls up the years of an inbox, each with the one before, and publishes them. */
public final class Publication {
    static final Comparator<StoredSubmission> BY_BODY = Comparator.comparing(
                    (StoredSubmission stored) -> stored.findBody().orElse(new Body("", "", "")))
            .thenComparing(stored -> stored.submission().source())
            .thenComparing(StoredSubmission::arrival)
            .thenComparing(stored -> stored.submission().sha256());

    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final CityRollup city;
    private final YearPublisher publisher;
    private final BodyFindingStore bodyFindings;
    private final CarryOverLedger ledger;
    private final CorrectionLedger corrections;
    private final Roster roster;

    Publication(
            SubmissionStore submissions,
            ReportStore reports,
            BodyFindingStore bodyFindings,
            CityRollup city,
            CarryOverLedger ledger,
            CorrectionLedger corrections,
            Roster roster,
            YearPublisher publisher) {
        this.submissions = submissions;
        this.reports = reports;
        this.bodyFindings = bodyFindings;
        this.ledger = ledger;
        this.corrections = corrections;
        this.roster = roster;
        this.city = city;
        this.publisher = publisher;
    }

    /**
     * Publishes one year, or with 0 every year that a report was read of.
     *
     * @return the years published
     */
    public List<Integer> publish(String inbox, int only, Path output) throws IOException {
        List<StoredSubmission> all =
                submissions.of(inbox).stream().sorted(BY_BODY).toList();
        NavigableSet<Integer> years = years(all);
        if (only != 0) {
            years.add(only);
        }
        Lineage lineage = new Lineage(all, reports, roster);
        List<BodyFinding> found = bodyFindings.of(inbox);
        List<YearRollup> series = new ArrayList<>();
        List<Integer> published = new ArrayList<>();
        for (int year : years) {
            List<BodyFinding> ofYear =
                    found.stream().filter(finding -> finding.year() == year).toList();
            series.add(rollup(all, year, series).with(ofYear));
            if (only == 0 || only == year) {
                List<StoredSubmission> shown = all.stream()
                        .filter(stored -> belongs(stored, year, years))
                        .toList();
                publisher.publish(
                        series.get(series.size() - 1),
                        List.copyOf(series),
                        () -> reports.settled(shown),
                        new YearSupplement(
                                ofYear,
                                carryOvers(shown, year, lineage),
                                corrections.lines(year, counted(shown, year))),
                        output);
                published.add(year);
            }
        }
        return published;
    }

    /** The years that a report was read of. */
    static NavigableSet<Integer> years(List<StoredSubmission> all) {
        NavigableSet<Integer> years = new TreeSet<>();
        all.stream()
                .filter(stored -> stored.read().outcome() == Outcome.ACCEPTED)
                .flatMap(stored -> stored.read().year().stream())
                .forEach(years::add);
        return years;
    }

    /** Whether a file is listed with a year: one whose year is unknown or never published is listed with each. */
    static boolean belongs(StoredSubmission stored, int year, NavigableSet<Integer> years) {
        Optional<Integer> own = stored.read().year();
        return own.isEmpty() || own.get() == year || !years.contains(own.get());
    }

    /** The files of a year whose reports count, or would if the office had not withdrawn them. */
    private static List<StoredSubmission> counted(List<StoredSubmission> shown, int year) {
        return shown.stream()
                .filter(stored -> stored.read().year().equals(Optional.of(year)))
                .filter(stored -> stored.read().outcome() == Outcome.ACCEPTED)
                .toList();
    }

    private List<CarryOver> carryOvers(List<StoredSubmission> shown, int year, Lineage lineage) {
        List<CarryOver> lines = new ArrayList<>();
        List<StoredSubmission> counted = shown.stream()
                .filter(stored ->
                        Lineage.isCounted(stored) && stored.read().year().equals(Optional.of(year)))
                .toList();
        lineage.forEach(counted, (settled, before) -> lines.addAll(ledger.lines(settled, before)));
        return lines;
    }

    private YearRollup rollup(List<StoredSubmission> all, int year, List<YearRollup> before) {
        List<StoredSubmission> ofYear = all.stream()
                .filter(stored -> stored.read().year().equals(Optional.of(year)))
                .toList();
        Optional<YearRollup> previous =
                before.stream().filter(rollup -> rollup.year() == year - 1).findFirst();
        try (Stream<Settled> settled = reports.settled(ofYear)) {
            return city.of(year, settled, previous);
        }
    }
}
