package cn.huizong.publish.page;

import cn.huizong.csv.CsvReading;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.publish.figure.AreaChanges;
import cn.huizong.publish.figure.CityTotals;
import cn.huizong.publish.table.Column;
import cn.huizong.publish.table.WorklistCsv;
import cn.huizong.report.AnchorWords;
import cn.huizong.report.Area;
import cn.huizong.rollup.AreaRollup;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.SameBodies;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of a year loads besides the cells of its reports ({@link SiteCells}): {@code year.js} with what numbers, areas and
 * rules there are, {@code bodies.js} with how each body stands, {@code areas-N.js} with the figures of so many areas, and
 * {@code findings-N.js} with so many lines of worklist.csv.
 */
public final class SiteYear {
    /** How many areas share a file. */
    static final int AREAS = 16;

    /** How many findings share a file. */
    static final int FINDINGS = 500;

    private final Rules rules;
    private final YearRollup rollup;
    private final SiteCells cells;
    private final AreaChanges changes;
    private final Map<Area, Integer> areas = new HashMap<>();
    private final Map<Integer, Indicator> words = new TreeMap<>();
    private final List<String> breaks = new ArrayList<>();

    /** @param cells the cells of the year's reports, all of which have gone by */
    public SiteYear(Rules rules, YearRollup rollup, SiteCells cells) {
        this.rules = rules;
        this.rollup = rollup;
        this.cells = cells;
        this.changes = new AreaChanges(rollup);
        rollup.levels().forEach(area -> areas.put(area.area(), areas.size()));
    }

    /** Writes all of it beside the cells; the year's tables stand in the folder. */
    public void write(Path folder) throws IOException {
        Findings findings = writeFindings(folder);
        writeAreas();
        cells.columns().end();
        writeBodies(FiguresView.bodies(rollup));
        try (DataScript year = new DataScript(cells.folder(), "year")) {
            year.row(JsonMapper.shared().writeValueAsString(about(findings)));
            year.row(DataScript.json(indicators()));
            year.row(DataScript.json(rollup.levels().stream().map(this::area).toList()));
        }
    }

    /** What the list of findings holds: its lines, and how many of them matter. */
    private record Findings(int lines, int mattering, Map<String, String> rules) {}

    private Map<String, ?> about(Findings findings) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("year", rollup.year());
        about.put("city", new CityTotals(rollup).name());
        about.put("columns", columns());
        about.put("headline", headline());
        about.put("breaks", breaks);
        about.put("together", List.of(SiteCells.TOGETHER, AREAS, FINDINGS));
        about.put("findings", findings.lines());
        about.put("matters", findings.mattering());
        about.put("rules", findings.rules());
        about.put("steps", AnchorWords.steps());
        return about;
    }

    /** The headings of the bodies' numbers, each with the number of the areas that it is of, if one has it. */
    private List<?> columns() {
        List<Object> columns = new ArrayList<>();
        for (int i = 0; i < FiguresView.BODY_HEADINGS.size(); i++) {
            List<Object> column = new ArrayList<>(List.of(FiguresView.BODY_HEADINGS.get(i)));
            FiguresView.BODY_KEYS.get(i).stream()
                    .map(key -> cells.indicators().place(IndicatorKey.parse(key)))
                    .filter(words::containsKey)
                    .findFirst()
                    .ifPresent(column::add);
            columns.add(column);
        }
        return columns;
    }

    /** The headline figures that some area has. */
    private List<Integer> headline() {
        return FiguresView.headlineKeys()
                .map(key -> cells.indicators().place(IndicatorKey.parse(key)))
                .filter(words::containsKey)
                .toList();
    }

    /** Every number by its place: in the words of the year's figures, else of the newest form; empty of what no report has. */
    private List<?> indicators() {
        List<Indicator> all = cells.indicators().all();
        List<Object> rows = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            Indicator indicator = words.getOrDefault(place, all.get(place));
            rows.add(
                    cells.isUsed(place) || words.containsKey(place)
                            ? List.of(
                                    indicator.key().code(),
                                    indicator.label().strip(),
                                    indicator.unit(),
                                    indicator.table(),
                                    indicator.key().applicant())
                            : List.of());
        }
        return rows;
    }

    private List<?> area(AreaRollup area) {
        return List.of(
                area.area().name().isEmpty() ? area.area().code() : area.area().name(),
                area.parent().map(areas::get).orElse(-1),
                area.expected(),
                area.area().code());
    }

    private void writeAreas() throws IOException {
        List<AreaRollup> levels = rollup.levels();
        for (int from = 0; from < levels.size(); from += AREAS) {
            try (DataScript file = new DataScript(cells.folder(), "areas-" + from / AREAS)) {
                for (int place = from; place < Math.min(from + AREAS, levels.size()); place++) {
                    file.row(DataScript.json(figures(place, levels.get(place))));
                }
            }
        }
    }

    /** The figures of an area, each also into the file of its code, where a negative place tells the area. */
    private List<?> figures(int place, AreaRollup area) throws IOException {
        List<Object> rows = new ArrayList<>();
        for (Figure figure : changes.of(area)) {
            int indicator = cells.indicators().place(figure.indicator().key());
            words.putIfAbsent(indicator, figure.indicator());
            List<Object> row = new ArrayList<>(List.of(indicator));
            row.addAll(compared(figure));
            rows.add(row);
            row = new ArrayList<>(List.of(-1 - place, indicator));
            row.addAll(compared(figure));
            cells.columns().add(figure.indicator().key().code(), DataScript.json(row));
        }
        return rows;
    }

    private List<?> compared(Figure figure) {
        Optional<SameBodies> same = figure.same();
        return List.of(
                figure.value(),
                figure.reporting() + figure.offRoster(),
                figure.previous(),
                figure.previousReporting(),
                same.map(SameBodies::bodies),
                same.filter(both -> both.bodies() > 0).map(SameBodies::value),
                same.filter(both -> both.bodies() > 0).map(SameBodies::previous),
                figure.seriesBreak().map(this::place));
    }

    private int place(String seriesBreak) {
        if (!breaks.contains(seriesBreak)) {
            breaks.add(seriesBreak);
        }
        return breaks.indexOf(seriesBreak);
    }

    private void writeBodies(List<PageView.BodyRow> rows) throws IOException {
        try (DataScript file = new DataScript(cells.folder(), "bodies")) {
            for (int i = 0; i < rows.size(); i++) {
                file.row(DataScript.json(body(rollup.bodies().get(i), rows.get(i))));
            }
        }
    }

    private List<?> body(BodyYear body, PageView.BodyRow row) {
        return List.of(
                row.agency(),
                row.region(),
                areas.getOrDefault(body.place().home(), -1),
                areas.getOrDefault(Area.of(body.body()), -1),
                body.place().kind(),
                row.status(),
                row.code(),
                row.errors(),
                row.warnings(),
                FiguresView.numbers(body),
                cells.place(body.source()).orElse(-1),
                body.source(),
                body.place().comparedWith());
    }

    private Findings writeFindings(Path folder) throws IOException {
        Set<String> known = new HashSet<>();
        int lines = 0;
        int mattering = 0;
        try (CsvReading table = CsvReading.of(Files.newInputStream(folder.resolve(WorklistCsv.TABLE.file())))) {
            table.next();
            Optional<List<String>> next = table.next();
            while (next.isPresent()) {
                try (DataScript file = new DataScript(cells.folder(), "findings-" + lines / FINDINGS)) {
                    int end = lines + FINDINGS;
                    while (next.isPresent() && lines < end) {
                        Line line = new Line(next.get());
                        known.add(line.of("rule"));
                        mattering += line.of("matters").equals("yes") ? 1 : 0;
                        file.row(DataScript.json(finding(line)));
                        lines++;
                        next = table.next();
                    }
                }
            }
        }
        Map<String, String> statements = new LinkedHashMap<>();
        rules.all().stream()
                .filter(rule -> known.contains(rule.id()))
                .forEach(rule -> statements.put(rule.id(), rule.statement()));
        return new Findings(lines, mattering, statements);
    }

    /** A line of worklist.csv. */
    private record Line(List<String> cells) {
        private static final List<String> NAMES =
                WorklistCsv.TABLE.columns().stream().map(Column::name).toList();

        String of(String column) {
            return cells.get(NAMES.indexOf(column));
        }

        Optional<BigDecimal> number(String column) {
            return Optional.of(of(column)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
        }
    }

    private List<?> finding(Line line) {
        IndicatorKey key = new IndicatorKey(line.of("indicator"), line.of("applicant"));
        return List.of(
                line.of("severity"),
                line.of("rule"),
                line.of("region"),
                line.of("agency"),
                line.of("source"),
                line.of("anchor"),
                line.of("message"),
                key.code().isEmpty() ? "" : cells.indicators().place(key),
                line.number("difference"),
                line.number("total"),
                line.number("share"),
                line.number("cumulated_share"),
                line.of("matters").equals("yes") ? 1 : 0,
                line.of("explanation"));
    }
}
