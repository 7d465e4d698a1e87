package cn.huizong.release;

import cn.huizong.check.CarryOverLedger;
import cn.huizong.control.BeforeWriting;
import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.examine.CorrectionLedger;
import cn.huizong.publish.YearFigures;
import cn.huizong.publish.YearPublisher;
import cn.huizong.publish.YearSupplement;
import cn.huizong.publish.folder.FolderSeals;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Outcome;
import cn.huizong.rollup.CityRollup;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Roster;
import cn.huizong.store.BodyFindingStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.ReportsWithPredecessors;
import cn.huizong.store.StoredReport;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Rolls up the years of an inbox and publishes them, one after the other, as each is set beside those before it. Of a year that
 * has gone by only its figures are held.
 */
public final class Publication implements Closeable {
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
    private final UnchangedInputs inputs;
    private final KeptFigures figures;
    private final FolderSeals seals;
    private final BeforeWriting beforeWriting;
    private final boolean allYears;
    private final String dress;
    private final TransactionOperations atOnce;

    private List<StoredSubmission> all = List.of();
    private NavigableSet<Integer> years = new TreeSet<>();
    private Path output = Path.of("");
    private NavigableSet<Integer> asked = new TreeSet<>();
    private Function<List<StoredSubmission>, String> madeFrom = files -> "";
    private final Map<Integer, String> figuresFrom = new HashMap<>();
    private final Map<Integer, String> tablesFrom = new HashMap<>();
    private List<BodyFinding> found = List.of();
    private final List<Integer> published = new ArrayList<>();
    private final List<Integer> unchanged = new ArrayList<>();
    /** The years before the one at hand, as it sees them. */
    private final List<YearRollup> series = new ArrayList<>();

    private @Nullable ReportsWithPredecessors followed;
    private @Nullable GatheredYear gathering;

    /** @param dress what a year's folder holds beside its tables and page, as text: it changes no figure */
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
            UnchangedInputs inputs,
            KeptFigures figures,
            FolderSeals seals,
            BeforeWriting beforeWriting,
            boolean allYears,
            String dress,
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
        this.inputs = inputs;
        this.figures = figures;
        this.seals = seals;
        this.beforeWriting = beforeWriting;
        this.allYears = allYears;
        this.dress = dress;
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

    /**
     * Finds out what is to be published, after what a run that was broken off had left is finished.
     *
     * @param only the year to publish; 0 for every year that a report was read of
     * @return the years to go through, in their order: from the first on that does not stand as it would be, or whose figures a
     *     later one needs and nothing tells
     */
    public List<Integer> begin(String inbox, int only, Path output) {
        this.output = output;
        published.clear();
        unchanged.clear();
        series.clear();
        figuresFrom.clear();
        tablesFrom.clear();
        try {
            if (inputs.standing().isPresent() && stand(inputs.standing().get().years(), only)) {
                return List.of();
            }
            beforeWriting.prepare();
            all = submissions.of(inbox).stream()
                    .sorted(StoredSubmission.BY_BODY)
                    .toList();
            years = StoredSubmission.years(all);
            if (only != 0) {
                years.add(only);
            }
            asked = only == 0 ? years : new TreeSet<>(Set.of(only));
            madeFrom = fingerprint.besideTheYearBefore(all);
            for (int year : asked) {
                publisher.finishInterrupted(year, output);
            }
            return passing(inbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Integer> passing(String inbox) throws IOException {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Integer> passing = new ArrayList<>();
        for (int year : years.headSet(asked.last(), true)) {
            if (!passing.isEmpty() || !stood(year)) {
                passing.add(year);
            }
        }
        if (!passing.isEmpty()) {
            followed = new ReportsWithPredecessors(all, roster, reports::packed);
            found = bodyFindings.of(inbox);
            progress.begin(
                    StepNames.PUBLISH,
                    passing.stream().mapToInt(year -> shown(year).size()).sum());
        }
        return passing;
    }

    /** Goes past a year whose reports need not go by: its folder, if it is asked for, stands, and its figures are known. */
    private boolean stood(int year) throws IOException {
        Optional<YearRollup> known = figures.find(year, figuresFrom(year));
        boolean isAsked = asked.contains(year);
        if (known.isEmpty() || (isAsked && !stands(year))) {
            return false;
        }
        if (isAsked) {
            unchanged.add(year);
        }
        series.add(known.get());
        return true;
    }

    /** Whether all folders stand as they were published from what there still is; then they are noted so. */
    private boolean stand(List<Integer> known, int only) throws IOException {
        List<Integer> asked = only == 0 ? known : List.of(only);
        for (int year : asked) {
            Optional<String> seal = seals.seal(output.resolve(String.valueOf(year)));
            if (seal.isEmpty()
                    || publisher.isInterrupted(year, output)
                    || fingerprint
                            .find(nameOf(year))
                            .filter(made -> made.endsWith(" " + seal.get()))
                            .isEmpty()) {
                return false;
            }
        }
        unchanged.addAll(asked);
        return true;
    }

    /** Begins the next year; its reports, none if it stands, are to be prepared, then added in their order. */
    public Iterator<StoredReport> open(int year) {
        try {
            close();
            if (stood(year)) {
                progress.advance(shown(year).size());
                return Collections.emptyIterator();
            }
            if (asked.contains(year)) {
                published.add(year);
            }
            gathering = new GatheredYear(
                    year,
                    city.begin(year),
                    ledger,
                    found.stream().filter(finding -> finding.year() == year).toList(),
                    asked.contains(year) ? Optional.of(publisher.begin(year, output)) : Optional.empty());
            return Objects.requireNonNull(followed).of(shown(year));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prepares a report of the year at hand; may be called on any thread. */
    public GatheredYear.Prepared prepare(StoredReport report) {
        return atHand().prepare(report);
    }

    /** Adds a report to its year. */
    public void add(GatheredYear.Prepared report) {
        atHand().add(report);
        progress.advance(1);
    }

    /** Gives up a year that was begun and not released; its files stay beside what is published of it. */
    @Override
    public void close() throws IOException {
        if (gathering != null) {
            gathering.close();
            gathering = null;
        }
    }

    /**
     * Publishes the year at hand if it is to be, once all its reports have gone by; nothing is left to do for one that stands.
     *
     * @throws IllegalStateException if one of them has not
     */
    public void release() throws IOException {
        if (gathering == null) {
            return;
        }
        GatheredYear year = gathering;
        List<StoredSubmission> shown = shown(year.year());
        if (year.size() != shown.size()) {
            throw new IllegalStateException(year.size() + " of " + shown.size() + " reports of " + year.year());
        }
        YearRollup rollup = year.rollup(series);
        Optional<String> made = Optional.empty();
        if (year.tables().isPresent()) {
            String content = content(year.year());
            Path folder = publisher.publish(year.tables().get(), figures(year, rollup, shown));
            String seal = YearPublisher.sealOfWhole(folder);
            seals.written(folder, seal);
            made = Optional.of(content + " " + seal);
        }
        keep(rollup.alone(), made);
        series.add(rollup.alone());
        gathering = null;
    }

    private void keep(YearRollup past, Optional<String> made) {
        atOnce.executeWithoutResult(status -> {
            figures.keep(past, figuresFrom(past.year()));
            made.ifPresent(folder -> fingerprint.keep(nameOf(past.year()), folder));
        });
    }

    private YearFigures figures(GatheredYear year, YearRollup rollup, List<StoredSubmission> shown) {
        List<YearRollup> known = new ArrayList<>(series);
        known.add(rollup);
        return new YearFigures(
                rollup,
                known,
                new YearSupplement(
                        year.findings(),
                        year.carryOvers(),
                        corrections.lines(year.year(), counted(shown, year.year())),
                        rivals.differences(shown)));
    }

    /** Publishes all years once more, if that is wanted, and the page over them; tells what came of it. */
    public Made finish() throws IOException {
        if (allYears) {
            publisher.publishAllYears(output, seals);
        }
        publisher.publishEntry(output, seals);
        return new Made(published, unchanged);
    }

    private GatheredYear atHand() {
        return Objects.requireNonNull(gathering, "no year is open");
    }

    /** Whether a year's folder was made from what there is now, and is still as it was made. */
    private boolean stands(int year) throws IOException {
        Optional<String> made = fingerprint.find(nameOf(year));
        if (made.isEmpty() || !made.get().startsWith(content(year) + " ")) {
            return false;
        }
        return seals.seal(output.resolve(String.valueOf(year)))
                .filter(seal -> made.get().endsWith(" " + seal))
                .isPresent();
    }

    private static String nameOf(int year) {
        return "published " + year;
    }

    /** What a year's figures are made from as later years see them: its own files. */
    private String figuresFrom(int year) {
        return figuresFrom.computeIfAbsent(year, of -> fingerprint.of(shown(of)));
    }

    /**
     * What a year's folder is made from: its own files, what they are set beside in the year before, that year's figures, and of
     * the years before that what the charts show.
     */
    private String content(int year) {
        StringBuilder text =
                new StringBuilder(madeFrom.apply(shown(year))).append('\n').append(dress);
        for (YearRollup past : series) {
            text.append('\n').append(publisher.saidLater(past));
            if (past.year() == year - 1) {
                text.append('\n').append(KeptFigures.write(past));
            }
        }
        return DigestUtils.sha256Hex(text.toString());
    }

    /** Whether a file is listed with a year: one whose year is unknown or never published is listed with each. */
    public static boolean belongs(StoredSubmission stored, int year, NavigableSet<Integer> years) {
        Optional<Integer> own = stored.year();
        boolean perhaps = stored.isYearAsked() && stored.read().otherYear().equals(Optional.of(year));
        return perhaps || own.isEmpty() || own.get() == year || !years.contains(own.get());
    }

    /** The files that are listed with a year. */
    private List<StoredSubmission> shown(int year) {
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
