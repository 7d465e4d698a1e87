package cn.huizong.publish;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.letter.PackedLetter;
import cn.huizong.publish.chart.Charts;
import cn.huizong.publish.folder.AllYears;
import cn.huizong.publish.folder.DataPackage;
import cn.huizong.publish.folder.FolderDigests;
import cn.huizong.publish.folder.FolderSeals;
import cn.huizong.publish.folder.PublishedTables;
import cn.huizong.publish.folder.Release;
import cn.huizong.publish.folder.Vintages;
import cn.huizong.publish.folder.Vintages.Edition;
import cn.huizong.publish.folder.Vintages.Vintage;
import cn.huizong.publish.office.OfficeFolder;
import cn.huizong.publish.office.OfficeYear;
import cn.huizong.publish.page.Page;
import cn.huizong.publish.page.PageNotes;
import cn.huizong.publish.page.SiteCells;
import cn.huizong.publish.page.SiteIndicators;
import cn.huizong.publish.page.SiteYear;
import cn.huizong.publish.restatement.Restatement;
import cn.huizong.publish.restatement.RestatementCsv;
import cn.huizong.publish.schema.CodeLists;
import cn.huizong.publish.schema.IndicatorLists;
import cn.huizong.publish.schema.TableSchemas;
import cn.huizong.publish.table.BodiesCsv;
import cn.huizong.publish.table.CarryOverCsv;
import cn.huizong.publish.table.CorrectionsCsv;
import cn.huizong.publish.table.FactsCsv;
import cn.huizong.publish.table.FindingsCsv;
import cn.huizong.publish.table.FoundCells;
import cn.huizong.publish.table.HeadlineCsv;
import cn.huizong.publish.table.LevelsCsv;
import cn.huizong.publish.table.OcrCsv;
import cn.huizong.publish.table.QuestionsCsv;
import cn.huizong.publish.table.ReconciliationCsv;
import cn.huizong.publish.table.RollupCsv;
import cn.huizong.publish.table.RollupTiesCsv;
import cn.huizong.publish.table.SubmissionsCsv;
import cn.huizong.publish.table.SuspectsCsv;
import cn.huizong.publish.table.Table;
import cn.huizong.publish.table.WorklistCsv;
import cn.huizong.report.Localisation;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.SuspectWording;
import cn.huizong.rollup.CountingRule;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Publishes one year: all its files appear at once in {@code OUTPUT/YEAR}. First the tables that list its reports are written
 * while these come by ({@link YearTables}), then all else.
 */
public final class YearPublisher {
    private static final String CHARTS = "charts";
    /** What says nothing that the tables do not say: other wording makes no other release. */
    private static final Set<String> MADE_FROM_TABLES = Set.of(
            RestatementCsv.TABLE.file(),
            WorklistCsv.TABLE.file(),
            CodeLists.COLUMNS.file(),
            CodeLists.CODES.file(),
            ValidationReport.FILE,
            Page.FILE,
            DataPackage.FILE);

    private final Headlines headlines;
    private final Function<Report, List<Localisation>> locating;
    private final SuspectWording wording;
    private final Indicators indicators;
    private final SiteIndicators siteIndicators;
    private final CountingRule counting;
    private final Rules rules;
    private final Charts charts;
    private final Page page;
    private final CodeLists codes;
    private final IndicatorLists indicatorLists;
    private final DataPackage dataPackage;
    private final AllYears allYears;
    private final Entry entry;
    private final ValidationReport validation;
    private final Vintages vintages;
    private final OfficeFolder office;

    /** Publishes without keeping what was published. */
    public YearPublisher(Forms forms, Rules rules, String version) {
        this(
                forms,
                rules,
                version,
                Map.of(),
                CountingRule.PLAIN,
                Vintages.NONE,
                report -> List.of(),
                located -> List.of(),
                OfficeFolder.NONE,
                Charts.official(forms));
    }

    /**
     * @param forms the official forms
     * @param rules their rules
     * @param version the program's version
     * @param decisions the hashes of what the office decided, such as its roster, by name
     * @param counting which facts are in the totals
     * @param vintages the releases before
     * @param locating tells which cells of a report are most likely wrong
     * @param wording says it to a person
     * @param office the papers that the office hands on
     * @param charts what is drawn
     */
    public YearPublisher(
            Forms forms,
            Rules rules,
            String version,
            Map<String, String> decisions,
            CountingRule counting,
            Vintages vintages,
            Function<Report, List<Localisation>> locating,
            SuspectWording wording,
            OfficeFolder office,
            Charts charts) {
        this.office = office;
        this.locating = locating;
        this.wording = wording;
        this.headlines = Headlines.official(forms);
        this.indicators = new Indicators(forms);
        this.siteIndicators = new SiteIndicators(forms);
        this.counting = counting;
        this.rules = rules;
        this.charts = charts;
        this.page = new Page(rules, charts);
        List<Table> tables = tables();
        this.codes = new CodeLists(TableSchemas.official(), tables);
        this.indicatorLists = new IndicatorLists(forms);
        this.dataPackage = new DataPackage(forms, tables, version, decisions);
        this.allYears = new AllYears(dataPackage, tables);
        this.entry = new Entry(version);
        this.validation = new ValidationReport(rules, version);
        this.vintages = vintages;
    }

    /** What the figures are made from beside the files, as text. */
    public String basis() throws IOException {
        return dataPackage.basis().toString();
    }

    /** All that is said of a year in those after it, but for the next, which is set beside its figures; as text. */
    public String saidLater(YearRollup past) {
        return past.year() + " " + charts.ofPast(past);
    }

    /** The seal of a folder that was just published, which is not looked through again. */
    public static String sealOfWhole(Path folder) throws IOException {
        return DataPackage.sealOfWhole(folder);
    }

    /**
     * Settles what a run that was broken off left of a year: a release that is kept appears, and one that appeared is kept.
     *
     * @param year the year
     * @param output the folder of all years
     * @throws IOException if a folder cannot be read or written
     */
    public void finishInterrupted(int year, Path output) throws IOException {
        Release release = release(year, output);
        release.repair();
        Optional<Edition> last = vintages.findLast(year);
        if (last.isPresent() && edition(release.beside()).equals(last)) {
            vintages.awaitLeave();
            release.complete();
        }
        // a store that was put back to what it was before a run does not know what that run published
        Path standing = release.current();
        if (DataPackage.release(standing) > last.map(Edition::number).orElse(0)) {
            Optional<Edition> unknown = edition(standing);
            if (unknown.isPresent()) {
                vintages.awaitLeave();
                vintages.keep(year, unknown.get(), standing);
            }
        }
    }

    /**
     * Begins a year beside what is published of it.
     *
     * @param year the year
     * @param output the folder of all years
     * @return the tables that its reports are to be added to; closed when the year is published or given up
     * @throws IOException if they cannot be written
     */
    public YearTables begin(int year, Path output) throws IOException {
        Release release = release(year, output);
        Path folder = release.begin();
        return new YearTables(
                year,
                release,
                new FactsCsv(indicators, counting, folder),
                new OcrCsv(indicators, rules, folder),
                new SuspectsCsv(indicators, folder),
                new FoundCells(indicators, counting, rules),
                new SiteCells(siteIndicators, counting, folder),
                locating,
                wording,
                office);
    }

    /**
     * Publishes a year all of whose reports are listed; a new release is kept before it appears.
     *
     * @param listed the year as it was begun
     * @param known what is known of it besides
     * @return the year's folder; left as it was if it already said the same
     * @throws IOException if it cannot be written; what was published before stays
     */
    public Path publish(YearTables listed, YearFigures known) throws IOException {
        listed.close();
        int year = listed.year();
        Release release = listed.release();
        Path folder = release.beside();
        PageNotes notes = listed.notes();
        List<SettledSubmission> settled = listed.submissions();
        notes.differing(known.supplement().differences());
        writeTables(known.rollup(), settled, known.supplement(), folder);
        WorklistCsv.write(settled, known.supplement().findings(), listed.cells(), known.rollup(), folder);
        FolderDigests digests = new FolderDigests(folder);
        Vintage vintage = vintages.next(year, content(digests));
        restate(year, vintage, folder);
        validation.write(
                year,
                known.rollup().deadline(),
                FindingsCsv.rows(settled, known.supplement().findings()),
                folder);
        charts.draw(known.rollup(), known.series(), folder.resolve(CHARTS));
        new SiteYear(rules, known.rollup(), listed.site()).write(folder);
        Map<String, String> papers = office.write(office(known, settled, listed.letters(), folder), folder);
        notes.papers(papers);
        page.write(
                known.rollup(),
                known.series(),
                worthALook(settled),
                known.supplement().findings(),
                notes,
                filesWithDescription(folder),
                folder);
        dataPackage.write(year, vintage.edition().number(), settled, papers, digests);
        vintages.awaitLeave();
        if (vintage.kept().isEmpty()) {
            vintages.keep(year, vintage.edition(), folder);
        }
        return release.complete();
    }

    private static OfficeYear office(
            YearFigures known, List<SettledSubmission> settled, List<PackedLetter> letters, Path folder) {
        return new OfficeYear(
                known.rollup(), settled, folder, letters, known.supplement().differences());
    }

    /** Whether a run that was broken off may have left anything beside a year's folder. */
    public boolean isInterrupted(int year, Path output) {
        return release(year, output).isInterrupted();
    }

    /** Publishes every year that stands in the output once more, as one set of tables; gives whether it had to be made. */
    public boolean publishAllYears(Path output, FolderSeals seals) throws IOException {
        vintages.awaitLeave();
        return allYears.publish(output, seals);
    }

    /** Publishes the page over every year that stands in the output; gives whether it had to be made. */
    public boolean publishEntry(Path output, FolderSeals seals) throws IOException {
        vintages.awaitLeave();
        return entry.publish(output, seals);
    }

    private static Release release(int year, Path output) {
        return new Release(output, String.valueOf(year), DataPackage.FILE);
    }

    /** What release a folder is; none if it is not, to the last file, as it was written. */
    private static Optional<Edition> edition(Path folder) throws IOException {
        return DataPackage.seal(folder).isEmpty()
                ? Optional.empty()
                : Optional.of(new Edition(DataPackage.release(folder), content(new FolderDigests(folder))));
    }

    /** A hash over what the tables say, not over what is made from them and the release before. */
    private static String content(FolderDigests digests) throws IOException {
        return digests.of(Release.files(digests.folder()).stream()
                .filter(file -> !MADE_FROM_TABLES.contains(file)
                        && !file.startsWith(CHARTS + "/")
                        && !file.startsWith(OfficeFolder.NAME + "/")
                        && !file.startsWith(SiteCells.FOLDER + "/"))
                .toList());
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
            lines.addAll(Restatement.between(before, after, dataPackage.basis(), headlines));
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
                WorklistCsv.TABLE,
                SuspectsCsv.TABLE,
                SubmissionsCsv.TABLE,
                LevelsCsv.LEVELS,
                LevelsCsv.KINDS,
                ReconciliationCsv.TABLE,
                RollupTiesCsv.TABLE,
                QuestionsCsv.TABLE,
                RestatementCsv.TABLE,
                IndicatorLists.INDICATORS,
                IndicatorLists.FORMS,
                CodeLists.COLUMNS,
                CodeLists.CODES));
        headlines.tables().stream().map(HeadlineCsv::table).forEach(tables::add);
        return tables;
    }

    private void writeTables(YearRollup rollup, List<SettledSubmission> settled, YearSupplement supplement, Path folder)
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
        RollupTiesCsv.write(rollup, folder);
        QuestionsCsv.write(settled, supplement.differences(), folder);
        codes.write(folder);
        indicatorLists.write(folder);
    }

    private static List<SettledSubmission> worthALook(List<SettledSubmission> settled) {
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
}
