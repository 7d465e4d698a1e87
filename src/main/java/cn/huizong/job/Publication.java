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
import java.util.Collections;
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
    private final Progress progress;
    private final Basis basis;

    Publication(
            SubmissionStore submissions,
            ReportStore reports,
            BodyFindingStore bodyFindings,
            CityRollup city,
            CarryOverLedger ledger,
            CorrectionLedger corrections,
            Roster roster,
            YearPublisher publisher,
            Progress progress,
            Basis basis) {
        this.submissions = submissions;
        this.reports = reports;
        this.bodyFindings = bodyFindings;
        this.ledger = ledger;
        this.corrections = corrections;
        this.roster = roster;
        this.city = city;
        this.publisher = publisher;
        this.progress = progress;
        this.basis = basis;
    }

    /**
     * What came of publishing.
     *
     * @param published the years whose folders were written
     * @param unchanged the years whose folders stand as they were
     */
    public record Made(List<Integer> published, List<Integer> unchanged) {
        public Made {
            published = List.copyOf(published);
            unchanged = List.copyOf(unchanged);
        }
    }

    /** Publishes one year, or with 0 every year that a report was read of, unless it stands as it would be. */
    public Made publish(String inbox, int only, Path output) throws IOException {
        List<StoredSubmission> all =
                submissions.of(inbox).stream().sorted(BY_BODY).toList();
        NavigableSet<Integer> years = years(all);
        if (only != 0) {
            years.add(only);
        }
        List<Integer> published = new ArrayList<>();
        List<Integer> unchanged = new ArrayList<>();
        for (int year : years) {
            if (only == 0 || only == year) {
                (stands(all, year, years, output) ? unchanged : published).add(year);
            }
        }
        if (!published.isEmpty()) {
            progress.begin(
                    Steps.PUBLISH,
                    published.stream()
                            .mapToInt(year -> shown(all, year, years).size())
                            .sum());
            publish(all, years.headSet(Collections.max(published), true), years, published, inbox, output);
            progress.end();
        }
        return new Made(published, unchanged);
    }

    private void publish(
            List<StoredSubmission> all,
            NavigableSet<Integer> known,
            NavigableSet<Integer> years,
            List<Integer> wanted,
            String inbox,
            Path output)
            throws IOException {
        Lineage lineage = new Lineage(all, reports, roster);
        List<BodyFinding> found = bodyFindings.of(inbox);
        List<YearRollup> series = new ArrayList<>();
        for (int year : known) {
            List<BodyFinding> ofYear =
                    found.stream().filter(finding -> finding.year() == year).toList();
            series.add(rollup(all, year, series).with(ofYear));
            if (wanted.contains(year)) {
                List<StoredSubmission> shown = shown(all, year, years);
                Path folder = publisher.publish(
                        series.get(series.size() - 1),
                        List.copyOf(series),
                        () -> reports.settled(shown).peek(settled -> progress.advance(1)),
                        new YearSupplement(
                                ofYear,
                                carryOvers(shown, year, lineage),
                                corrections.lines(year, counted(shown, year))),
                        output);
                basis.keep(
                        mark(year),
                        content(all, year, years) + " "
                                + YearPublisher.seal(folder).orElse(""));
            }
        }
    }

    /** Whether a year's folder was made from what there is now, and is still as it was made. */
    private boolean stands(List<StoredSubmission> all, int year, NavigableSet<Integer> years, Path output)
            throws IOException {
        Optional<String> seal = YearPublisher.seal(output.resolve(String.valueOf(year)));
        return seal.isPresent() && basis.holds(mark(year), content(all, year, years) + " " + seal.get());
    }

    private static String mark(int year) {
        return "published " + year;
    }

    /** What a year's folder is made from: its own files, and for changes over the years those of the years before. */
    private String content(List<StoredSubmission> all, int year, NavigableSet<Integer> years) {
        return basis.of(all.stream()
                .filter(stored -> belongs(stored, year, years)
                        || stored.read().year().filter(own -> own < year).isPresent())
                .toList());
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

    /** The files that are listed with a year. */
    private static List<StoredSubmission> shown(List<StoredSubmission> all, int year, NavigableSet<Integer> years) {
        return all.stream().filter(stored -> belongs(stored, year, years)).toList();
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
