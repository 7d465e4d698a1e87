package cn.huizong.publish;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.publish.Vintages.Vintage;
import cn.huizong.report.Body;
import cn.huizong.report.Localisation;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.Settled;
import cn.huizong.report.SuspectWording;
import cn.huizong.rollup.HeadlineTable;
import cn.huizong.rollup.Headlines;
import cn.huizong.rollup.Indicators;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Publishes one year: all its files appear at once in {@code OUTPUT/YEAR}. Facts are written as the reports come by; only
 * submissions and findings are held in memory.
 */
public final class YearPublisher {
    private final Headlines headlines = Headlines.official();
    private final Function<Report, List<Localisation>> locating;
    private final SuspectWording wording;
    private final Indicators indicators;
    private final Rules rules;
    private final Charts charts;
    private final Page page;
    private final DataPackage dataPackage;
    private final Vintages vintages;

    /** Publishes without keeping what was published. */
    public YearPublisher(Forms forms, Rules rules, String version) {
        this(forms, rules, version, Map.of(), Vintages.NONE, report -> List.of(), located -> List.of());
    }

    /**
     * @param forms the official forms
     * @param rules their rules
     * @param version the program's version
     * @param decisions the hashes of what the office decided, such as its roster, by name
     * @param vintages the releases before
     * @param locating tells which cells of a report are most likely wrong
     * @param wording says it to a person
     */
    public YearPublisher(
            Forms forms,
            Rules rules,
            String version,
            Map<String, String> decisions,
            Vintages vintages,
            Function<Report, List<Localisation>> locating,
            SuspectWording wording) {
        this.locating = locating;
        this.wording = wording;
        this.indicators = new Indicators(forms);
        this.rules = rules;
        this.charts = new Charts(forms);
        this.page = new Page(forms, rules);
        this.dataPackage = new DataPackage(forms, tables(), version, decisions);
        this.vintages = vintages;
    }

    /** What the figures are made from beside the files, as text. */
    public String basis() throws IOException {
        return dataPackage.basis().toString();
    }

    /** A hash over a published folder; empty if it is not, to the last file, what was published. */
    public static Optional<String> seal(Path folder) throws IOException {
        return DataPackage.seal(folder);
    }

    /** Publishes a year of which there is nothing to say beside its figures and submissions. */
    public Path publish(YearRollup rollup, List<YearRollup> series, Submissions submissions, Path output)
            throws IOException {
        return publish(rollup, series, submissions, YearSupplement.NONE, output);
    }

    /**
     * Publishes a year.
     *
     * @param rollup the year's figures
     * @param series the figures of all known years, for charts over years
     * @param submissions where the year's submissions come from
     * @param supplement what else is to be said
     * @param output the folder of all years
     * @return the year's folder; left as it was if it already said the same
     * @throws IOException if it cannot be written; what was published before stays
     */
    public Path publish(
            YearRollup rollup, List<YearRollup> series, Submissions submissions, YearSupplement supplement, Path output)
            throws IOException {
        Release release = new Release(output, String.valueOf(rollup.year()), DataPackage.FILE);
        Path folder = release.begin();
        PageNotes notes = new PageNotes();
        List<Settled> settled = writeFacts(submissions, folder, notes);
        writeTables(rollup, settled, supplement, folder);
        Vintage vintage = vintages.next(rollup.year(), Digest.of(folder, Release.files(folder)));
        restate(rollup.year(), vintage, folder);
        charts.draw(rollup, series, Files.createDirectories(folder.resolve("charts")));
        page.write(
                rollup,
                series,
                worthALook(settled),
                supplement.findings(),
                notes,
                filesWithDescription(folder),
                folder);
        dataPackage.write(rollup.year(), vintage.number(), settled, folder);
        Path published = release.complete();
        if (vintage.kept().isEmpty()) {
            vintages.keep(rollup.year(), vintage, published);
        }
        return published;
    }

    /** What changed since the release before; a release that is published again says what it said. */
    private void restate(int year, Vintage vintage, Path folder) throws IOException {
        if (vintage.kept().isPresent()) {
            try (InputStream said = vintage.kept().get().open(RestatementCsv.TABLE.file())) {
                Files.copy(said, folder.resolve(RestatementCsv.TABLE.file()));
            }
            return;
        }
        List<Restatement.Line> lines = new ArrayList<>();
        if (vintage.previous().isPresent()) {
            PublishedTables before = PublishedTables.in(vintage.previous().get());
            PublishedTables after = PublishedTables.in(folder);
            lines.addAll(Restatement.between(before, after, new RestatementCauses(before, after, dataPackage.basis())));
        }
        RestatementCsv.write(year, lines, folder);
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>(List.of(
                RollupCsv.TABLE,
                BodiesCsv.BODIES,
                BodiesCsv.MISSING,
                FactsCsv.TABLE,
                OcrCsv.TABLE,
                CarryOverCsv.TABLE,
                CorrectionsCsv.TABLE,
                FindingsCsv.TABLE,
                SuspectsCsv.TABLE,
                SubmissionsCsv.TABLE,
                LevelsCsv.LEVELS,
                LevelsCsv.KINDS,
                ReconciliationCsv.TABLE,
                QuestionsCsv.TABLE,
                RestatementCsv.TABLE));
        headlines.tables().stream().map(HeadlineCsv::table).forEach(tables::add);
        return tables;
    }

    private void writeTables(YearRollup rollup, List<Settled> settled, YearSupplement supplement, Path folder)
            throws IOException {
        RollupCsv.write(rollup, folder);
        for (HeadlineTable headline : headlines.tables()) {
            HeadlineCsv.write(headline, rollup, folder);
        }
        BodiesCsv.write(rollup, folder);
        FindingsCsv.write(settled, supplement.findings(), folder);
        CarryOverCsv.write(supplement.carryOvers(), folder);
        CorrectionsCsv.write(supplement.corrections(), folder);
        SubmissionsCsv.write(settled, folder);
        LevelsCsv.write(rollup, folder);
        ReconciliationCsv.write(rollup, folder);
        QuestionsCsv.write(settled, folder);
    }

    /** Writes the facts as they come by; gives the submissions without their reports, sorted by path. */
    private List<Settled> writeFacts(Submissions submissions, Path folder, PageNotes notes) throws IOException {
        List<Settled> light = new ArrayList<>();
        try (FactsCsv facts = new FactsCsv(indicators, folder);
                OcrCsv ocr = new OcrCsv(indicators, rules, folder);
                SuspectsCsv suspects = new SuspectsCsv(indicators, folder);
                Stream<Settled> settled = submissions.ofYear()) {
            BodyOrder order = new BodyOrder();
            settled.forEachOrdered(one -> {
                if (one.outcome() == Outcome.ACCEPTED) {
                    Body body = one.body().orElseThrow();
                    order.check(body);
                    Report report = one.report().orElseThrow();
                    facts.write(one, body, report);
                    ocr.write(one, body, report);
                    List<Localisation> located = locating.apply(report);
                    suspects.write(one, body, located);
                    notes.add(
                            one,
                            body,
                            report,
                            located.stream()
                                    .flatMap(place -> wording.lines(place).stream())
                                    .toList());
                }
                light.add(withoutReport(one));
            });
            notes.scanned(ocr.scans());
        }
        light.sort(SubmissionsCsv.ORDER);
        return light;
    }

    private static Settled withoutReport(Settled one) {
        return new Settled(
                one.submission(),
                one.outcome(),
                one.reason(),
                one.body(),
                one.year(),
                Optional.empty(),
                one.findings(),
                one.standing());
    }

    private static List<Settled> worthALook(List<Settled> settled) {
        return settled.stream()
                .filter(one -> one.outcome() != Outcome.ACCEPTED
                        || !one.findings().isEmpty()
                        || one.standing().question().isPresent())
                .toList();
    }

    private static List<String> filesWithDescription(Path folder) throws IOException {
        return Stream.concat(Release.files(folder).stream(), Stream.of(DataPackage.FILE))
                .sorted()
                .toList();
    }

    /** Holds the accepted reports to their order, which is that of facts.csv. */
    private static final class BodyOrder {
        private Optional<Body> last = Optional.empty();

        void check(Body body) {
            if (last.filter(before -> before.compareTo(body) >= 0).isPresent()) {
                throw new IllegalStateException("the accepted reports are not sorted by body at " + body.agency());
            }
            last = Optional.of(body);
        }
    }
}
