package cn.huizong.publish;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.report.Settled;
import cn.huizong.rollup.HeadlineTable;
import cn.huizong.rollup.Headlines;
import cn.huizong.rollup.Indicators;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Publishes one year: all its files appear at once in {@code OUTPUT/YEAR}. Facts are written as the reports come by; only
 * submissions and findings are held in memory.
 */
public final class YearPublisher {
    private final Headlines headlines = Headlines.official();
    private final Indicators indicators;
    private final Charts charts;
    private final Page page;
    private final DataPackage dataPackage;

    /**
     * @param forms the official forms
     * @param rules their rules
     * @param version the program's version
     */
    public YearPublisher(Forms forms, Rules rules, String version) {
        this.indicators = new Indicators(forms);
        this.charts = new Charts(forms);
        this.page = new Page(forms, rules);
        this.dataPackage = new DataPackage(forms, tables(), version);
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
        List<Settled> settled = writeFacts(submissions, folder);
        writeTables(rollup, settled, supplement, folder);
        charts.draw(rollup, series, Files.createDirectories(folder.resolve("charts")));
        page.write(rollup, series, worthALook(settled), supplement.findings(), filesWithDescription(folder), folder);
        dataPackage.write(rollup.year(), settled, folder);
        return release.complete();
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>(List.of(
                RollupCsv.TABLE,
                BodiesCsv.BODIES,
                BodiesCsv.MISSING,
                FactsCsv.TABLE,
                CarryOverCsv.TABLE,
                FindingsCsv.TABLE,
                SubmissionsCsv.TABLE));
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
        SubmissionsCsv.write(settled, folder);
    }

    /** Writes the facts as they come by; gives the submissions without their reports, sorted by path. */
    private List<Settled> writeFacts(Submissions submissions, Path folder) throws IOException {
        List<Settled> light = new ArrayList<>();
        try (FactsCsv facts = new FactsCsv(indicators, folder);
                Stream<Settled> settled = submissions.ofYear()) {
            BodyOrder order = new BodyOrder();
            settled.forEachOrdered(one -> {
                if (one.outcome() == Outcome.ACCEPTED) {
                    Body body = one.body().orElseThrow();
                    order.check(body);
                    facts.write(one, body, one.report().orElseThrow());
                }
                light.add(withoutReport(one));
            });
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
                one.findings());
    }

    private static List<Settled> worthALook(List<Settled> settled) {
        return settled.stream()
                .filter(one ->
                        one.outcome() != Outcome.ACCEPTED || !one.findings().isEmpty())
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
