package cn.huizong.release;

import cn.huizong.check.CarryOverLedger;
import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.examine.CorrectionLedger;
import cn.huizong.publish.Submissions;
import cn.huizong.publish.YearFigures;
import cn.huizong.publish.YearPublisher;
import cn.huizong.publish.YearSupplement;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.CarryOver;
import cn.huizong.report.Outcome;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.rollup.CityRollup;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Roster;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.ReportsWithPredecessors;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Rolls up the years of an inbox, each with the one before, and publishes them. */
public final class Publication {
    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final CityRollup city;
    private final YearPublisher publisher;
    private final BodyFindingStore bodyFindings;
    private final CarryOverLedger ledger;
    private final CorrectionLedger corrections;
    private final RivalReports rivals;
    private final Roster roster;
    private final Progress progress;
    private final InputFingerprint fingerprint;
    private final int threads;
    private final boolean allYears;
    private final TransactionOperations atOnce;

    public Publication(
            SubmissionStore submissions,
            ReportStore reports,
            BodyFindingStore bodyFindings,
            CityRollup city,
            CarryOverLedger ledger,
            CorrectionLedger corrections,
            RivalReports rivals,
            Roster roster,
            YearPublisher publisher,
            Progress progress,
            InputFingerprint fingerprint,
            int threads,
            boolean allYears,
            TransactionOperations atOnce) {
        this.submissions = submissions;
        this.reports = reports;
        this.bodyFindings = bodyFindings;
        this.ledger = ledger;
        this.corrections = corrections;
        this.rivals = rivals;
        this.roster = roster;
        this.city = city;
        this.publisher = publisher;
        this.progress = progress;
        this.fingerprint = fingerprint;
        this.threads = threads;
        this.allYears = allYears;
        this.atOnce = atOnce;
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
                submissions.of(inbox).stream().sorted(StoredSubmission.BY_BODY).toList();
        NavigableSet<Integer> years = StoredSubmission.years(all);
        if (only != 0) {
            years.add(only);
        }
        Map<Integer, String> contents = contents(all, years);
        List<Integer> published = new ArrayList<>();
        List<Integer> unchanged = new ArrayList<>();
        for (int year : years) {
            if (only == 0 || only == year) {
                publisher.finishInterrupted(year, output);
                (stands(year, contents, output) ? unchanged : published).add(year);
            }
        }
        if (!published.isEmpty()) {
            progress.begin(
                    StepNames.PUBLISH,
                    years.headSet(Collections.max(published), true).stream()
                            .mapToInt(year -> shown(all, year, years).size())
                            .sum());
            publish(all, years, contents, published, inbox, output);
            progress.end();
        }
        if (allYears) {
            publisher.publishAllYears(output);
        }
        return new Made(published, unchanged);
    }

    private void publish(
            List<StoredSubmission> all,
            NavigableSet<Integer> years,
            Map<Integer, String> contents,
            List<Integer> wanted,
            String inbox,
            Path output)
            throws IOException {
        ReportsWithPredecessors followed = new ReportsWithPredecessors(all, reports, roster, threads);
        List<BodyFinding> found = bodyFindings.of(inbox);
        List<YearRollup> series = new ArrayList<>();
        for (int year : years.headSet(Collections.max(wanted), true)) {
            Gathering gathering = new Gathering(year, shown(all, year, years), followed, found, series);
            if (wanted.contains(year)) {
                Path folder = publisher.publish(year, gathering, gathering::figures, output);
                String made = contents.get(year) + " " + YearPublisher.sealOfWhole(folder);
                atOnce.executeWithoutResult(status -> fingerprint.keep(mark(year), made));
            } else {
                gathering.pass();
            }
            series.add(gathering.rollup().withoutBodies());
        }
    }

    /** Rolls up a year and writes its carry-over ledger while its submissions go by. */
    private final class Gathering implements Submissions {
        private final int year;
        private final List<StoredSubmission> shown;
        private final ReportsWithPredecessors followed;
        private final List<BodyFinding> found;
        private final List<YearRollup> before;
        private final CityRollup.Counting counting;
        private final List<CarryOver> carryOvers = new ArrayList<>();
        private @Nullable YearRollup rollup;

        Gathering(
                int year,
                List<StoredSubmission> shown,
                ReportsWithPredecessors followed,
                List<BodyFinding> found,
                List<YearRollup> before) {
            this.year = year;
            this.shown = shown;
            this.followed = followed;
            this.found =
                    found.stream().filter(finding -> finding.year() == year).toList();
            this.before = before;
            this.counting = city.begin(year);
        }

        /** A submission that has gone by, with what was made of it. */
        private record Gone<T>(SettledSubmission settled, YearBefore before, List<CarryOver> carryOvers, T made) {}

        @Override
        public <T> Stream<T> ofYear(Function<SettledSubmission, T> work) {
            Stream<Gone<T>> gone = followed.stream(
                    shown,
                    (settled, before) -> new Gone<>(settled, before, lines(settled, before), work.apply(settled)));
            return gone.map(one -> {
                counting.add(one.settled(), one.before());
                progress.advance(1);
                carryOvers.addAll(one.carryOvers());
                return one.made();
            });
        }

        private List<CarryOver> lines(SettledSubmission settled, YearBefore before) {
            boolean counted =
                    settled.outcome() == Outcome.ACCEPTED && settled.body().isPresent();
            return counted && settled.year().equals(Optional.of(year)) ? ledger.lines(settled, before) : List.of();
        }

        /** Lets a year's submissions go by for the sake of its figures. */
        void pass() {
            try (Stream<SettledSubmission> settled = ofYear(Function.identity())) {
                settled.forEachOrdered(one -> {});
            }
        }

        /** The year's figures, once its submissions have gone by. */
        YearRollup rollup() {
            if (rollup == null) {
                Optional<YearRollup> previous = before.stream()
                        .filter(earlier -> earlier.year() == year - 1)
                        .findFirst();
                rollup = counting.end(previous).with(found);
            }
            return rollup;
        }

        YearFigures figures() {
            List<YearRollup> series = new ArrayList<>(before);
            series.add(rollup());
            return new YearFigures(
                    rollup(),
                    series,
                    new YearSupplement(
                            found,
                            carryOvers,
                            corrections.lines(year, counted(shown, year)),
                            rivals.differences(shown)));
        }
    }

    /** Whether a year's folder was made from what there is now, and is still as it was made. */
    private boolean stands(int year, Map<Integer, String> contents, Path output) throws IOException {
        Optional<String> seal = YearPublisher.seal(output.resolve(String.valueOf(year)));
        return seal.isPresent() && fingerprint.holds(mark(year), contents.get(year) + " " + seal.get());
    }

    private static String mark(int year) {
        return "published " + year;
    }

    /** What each year's folder is made from: its own files, and for changes over the years what the year before is. */
    private Map<Integer, String> contents(List<StoredSubmission> all, NavigableSet<Integer> years) {
        Map<Integer, String> contents = new HashMap<>();
        String before = "";
        for (int year : years) {
            before = fingerprint.of(shown(all, year, years), before);
            contents.put(year, before);
        }
        return contents;
    }

    /** Whether a file is listed with a year: one whose year is unknown or never published is listed with each. */
    public static boolean belongs(StoredSubmission stored, int year, NavigableSet<Integer> years) {
        Optional<Integer> own = stored.year();
        boolean perhaps = stored.isYearAsked() && stored.read().otherYear().equals(Optional.of(year));
        return perhaps || own.isEmpty() || own.get() == year || !years.contains(own.get());
    }

    /** The files that are listed with a year. */
    private static List<StoredSubmission> shown(List<StoredSubmission> all, int year, NavigableSet<Integer> years) {
        return all.stream().filter(stored -> belongs(stored, year, years)).toList();
    }

    /** The files of a year whose reports count, or would if the office had not withdrawn them. */
    private static List<StoredSubmission> counted(List<StoredSubmission> shown, int year) {
        return shown.stream()
                .filter(stored -> stored.year().equals(Optional.of(year)))
                .filter(stored -> stored.read().outcome() == Outcome.ACCEPTED)
                .toList();
    }
}
