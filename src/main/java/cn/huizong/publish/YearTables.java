package cn.huizong.publish;

import cn.huizong.letter.PackedLetter;
import cn.huizong.publish.folder.Release;
import cn.huizong.publish.office.OfficeFolder;
import cn.huizong.publish.page.PageNotes;
import cn.huizong.publish.page.SiteCells;
import cn.huizong.publish.table.FactsCsv;
import cn.huizong.publish.table.FoundCells;
import cn.huizong.publish.table.OcrCsv;
import cn.huizong.publish.table.SubmissionsCsv;
import cn.huizong.publish.table.SuspectsCsv;
import cn.huizong.report.Body;
import cn.huizong.report.Localisation;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.SuspectWording;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tables of a year that list its reports cell by cell, written while the reports come by, the accepted ones sorted by body.
 * Of a submission only what is listed of it elsewhere is held in memory.
 */
public final class YearTables implements Closeable {
    private final int year;
    private final Release release;
    private final FactsCsv facts;
    private final OcrCsv ocr;
    private final SuspectsCsv suspects;
    private final FoundCells cells;
    private final SiteCells site;
    private final Function<Report, List<Localisation>> locating;
    private final SuspectWording wording;
    private final OfficeFolder office;
    private final List<PackedLetter> letters = new ArrayList<>();
    private final PageNotes notes = new PageNotes();
    private final List<SettledSubmission> light = new ArrayList<>();
    private Optional<Body> last = Optional.empty();
    private boolean open = true;

    YearTables(
            int year,
            Release release,
            FactsCsv facts,
            OcrCsv ocr,
            SuspectsCsv suspects,
            FoundCells cells,
            SiteCells site,
            Function<Report, List<Localisation>> locating,
            SuspectWording wording,
            OfficeFolder office) {
        this.year = year;
        this.release = release;
        this.facts = facts;
        this.ocr = ocr;
        this.suspects = suspects;
        this.cells = cells;
        this.site = site;
        this.locating = locating;
        this.wording = wording;
        this.office = office;
    }

    /**
     * A submission and what takes long to make of it.
     *
     * @param settled the submission
     * @param facts its lines of facts.csv
     * @param located its cells that are most likely wrong
     * @param cells its cells for the page
     * @param letter the letter about it
     */
    public record Prepared(
            SettledSubmission settled,
            String facts,
            List<Localisation> located,
            SiteCells.Cells cells,
            Optional<PackedLetter> letter) {
        public Prepared {
            located = List.copyOf(located);
        }
    }

    /** Prepares a submission; may be called on any thread. */
    public Prepared prepare(SettledSubmission settled) {
        if (settled.outcome() != Outcome.ACCEPTED) {
            return new Prepared(settled, "", List.of(), SiteCells.Cells.NONE, Optional.empty());
        }
        Report report = settled.report().orElseThrow();
        List<Localisation> located = locating.apply(report);
        return new Prepared(
                settled,
                facts.lines(settled, settled.body().orElseThrow(), report),
                located,
                site.cells(settled, report),
                office.letter(settled, located));
    }

    /**
     * Writes a submission.
     *
     * @throws IllegalStateException if it is not in its order
     * @throws UncheckedIOException if it cannot be written
     */
    public void add(Prepared one) {
        SettledSubmission settled = one.settled();
        if (settled.outcome() == Outcome.ACCEPTED) {
            Body body = settled.body().orElseThrow();
            comesAfter(body);
            Report report = settled.report().orElseThrow();
            facts.append(one.facts());
            ocr.write(settled, body, report);
            suspects.write(settled, body, one.located());
            cells.add(settled, report);
            site.add(settled.submission().source(), one.cells());
            one.letter().ifPresent(letters::add);
            notes.add(
                    settled,
                    body,
                    report,
                    one.located().stream()
                            .flatMap(place -> wording.lines(place).stream())
                            .toList());
        }
        light.add(settled.withoutReport());
    }

    private void comesAfter(Body body) {
        if (last.filter(before -> before.compareTo(body) >= 0).isPresent()) {
            throw new IllegalStateException("the accepted reports are not sorted by body at " + body.agency());
        }
        last = Optional.of(body);
    }

    /** Ends the tables; what was added is in them. */
    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            try (facts;
                    ocr;
                    site) {
                suspects.close();
            }
        }
    }

    int year() {
        return year;
    }

    Release release() {
        return release;
    }

    /** The cells that the findings of the reports name. */
    FoundCells cells() {
        return cells;
    }

    /** The cells of the reports for the page. */
    SiteCells site() {
        return site;
    }

    /** The letters about the reports that count. */
    List<PackedLetter> letters() {
        return List.copyOf(letters);
    }

    /** What the page is to say of the reports. */
    PageNotes notes() {
        notes.scanned(ocr.scans());
        return notes;
    }

    /** The submissions without their reports, sorted by path. */
    List<SettledSubmission> submissions() {
        return light.stream().sorted(SubmissionsCsv.ORDER).toList();
    }
}
