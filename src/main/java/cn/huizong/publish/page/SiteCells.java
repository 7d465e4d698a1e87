package cn.huizong.publish.page;

import cn.huizong.publish.table.FactsCsv;
import cn.huizong.report.Amendment;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Status;
import cn.huizong.rollup.CountingRule;
import cn.huizong.rollup.CountingRule.LeftOut;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The cells of a year's reports for its page, written while the reports come by: {@code bodies-N.js} with all cells of so many
 * reports, and {@code figure-CODE.js} with what each report has for the numbers of one code.
 */
public final class SiteCells implements Closeable {
    /** The folder of a year that holds the data of its page. */
    public static final String FOLDER = "site";

    /** How many reports share a file. */
    static final int TOGETHER = 32;

    private final SiteIndicators indicators;
    private final CountingRule rule;
    private final Path folder;
    private final FigureColumns columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final BitSet used = new BitSet();
    private Optional<DataScript> file = Optional.empty();

    /** @param folder the year's folder */
    public SiteCells(SiteIndicators indicators, CountingRule rule, Path folder) throws IOException {
        this.indicators = indicators;
        this.rule = rule;
        this.folder = Files.createDirectories(folder.resolve(FOLDER));
        this.columns = new FigureColumns(this.folder);
    }

    /** A report's cells as they are to be written. */
    public record Cells(String json, List<Entry> entries) {
        /** Of a file that does not count. */
        public static final Cells NONE = new Cells("[]", List.of());

        public Cells {
            entries = List.copyOf(entries);
        }
    }

    /** What a report has for one number: the code that names the file, the number's place, the rest of the line. */
    record Entry(String code, int indicator, Optional<BigDecimal> value, Optional<LeftOut> leftOut) {}

    /** The cells of a report; may be asked for by several threads at once. */
    public Cells cells(SettledSubmission accepted, Report report) {
        Function<Fact, Optional<LeftOut>> leftOut = rule.leftOut(accepted, report);
        List<Entry> entries = new ArrayList<>();
        String json = report.facts().stream()
                .filter(FactsCsv::isListed)
                .map(fact -> {
                    Optional<LeftOut> why = leftOut.apply(fact);
                    int place = indicators.place(fact.key());
                    entries.add(new Entry(fact.key().code(), place, fact.number(), why));
                    return DataScript.json(cell(fact, place, why));
                })
                .collect(Collectors.joining(",", "[", "]"));
        return new Cells(json, entries);
    }

    private static List<?> cell(Fact fact, int place, Optional<LeftOut> leftOut) {
        String text = fact.says().text();
        boolean plain = fact.number()
                .filter(number -> number.toPlainString().equals(text))
                .isPresent();
        return List.of(
                place,
                fact.number(),
                plain ? 0 : text,
                fact.anchor(),
                fact.status() == Status.REPORTED ? "" : fact.status().code(),
                leftOut.map(LeftOut::code),
                fact.amendment().map(one -> one.before().text()),
                fact.amendment().map(Amendment::explanation));
    }

    /** Writes the cells of a report. */
    public void add(String source, Cells cells) {
        int place = places.size();
        places.put(source, place);
        try {
            if (place % TOGETHER == 0) {
                closeFile();
                file = Optional.of(new DataScript(folder, "bodies-" + place / TOGETHER));
            }
            file.orElseThrow().row(cells.json());
            for (Entry entry : cells.entries()) {
                used.set(entry.indicator());
                columns.add(
                        entry.code(),
                        DataScript.json(List.of(
                                place,
                                entry.indicator(),
                                entry.value(),
                                entry.leftOut().map(LeftOut::code))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the cells of a report stand. */
    Optional<Integer> place(String source) {
        return Optional.ofNullable(places.get(source));
    }

    /** Whether a report has the number of a place. */
    boolean isUsed(int indicator) {
        return used.get(indicator);
    }

    /** The numbers of the reports by code; further lines may be added until it is closed. */
    FigureColumns columns() {
        return columns;
    }

    Path folder() {
        return folder;
    }

    SiteIndicators indicators() {
        return indicators;
    }

    private void closeFile() throws IOException {
        if (file.isPresent()) {
            file.get().close();
            file = Optional.empty();
        }
    }

    /** Ends the reports; the numbers stay open for what else is known of them. */
    @Override
    public void close() throws IOException {
        closeFile();
        columns.flush();
    }
}
