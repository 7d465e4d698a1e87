package cn.huizong.publish.office.material;

import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.rollup.AreaSummary;
import cn.huizong.rollup.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands below an official table: how many bodies are in its numbers, and which numbers have fewer than the others. */
record TableCoverage(Phrases phrases, CoverageWords coverage) {
    private static final int MOST_ROWS = 12;

    List<Block> of(OfficialTable table, AreaSummary summary) {
        Map<IndicatorKey, Figure> figures = new LinkedHashMap<>();
        table.indicators().stream()
                .map(Indicator::key)
                .forEach(key -> summary.find(key).ifPresent(figure -> figures.put(key, figure)));
        int most = figures.values().stream().mapToInt(Figure::reporting).max().orElse(0);
        int least = figures.values().stream().mapToInt(Figure::reporting).min().orElse(0);
        String said = coverage.expected(summary);
        String words = figures.isEmpty()
                ? phrases.of("table.coverage.none", said)
                : least == most
                        ? phrases.of("table.coverage.same", said, most)
                        : phrases.of("table.coverage.between", said, least, most);
        String fewer = least == most ? "" : fewer(figures, most);
        int off = figures.values().stream().mapToInt(Figure::offRoster).max().orElse(0);
        String others = off > 0 ? phrases.of("table.coverage.off", off) : "";
        return List.of(Paragraph.note(phrases.of("table.coverage", words + others) + fewer));
    }

    private String fewer(Map<IndicatorKey, Figure> figures, int most) {
        List<Figure> fewer = figures.values().stream()
                .filter(figure -> figure.reporting() < most)
                .toList();
        Map<List<String>, List<Figure>> rows = fewer.stream()
                .collect(Collectors.groupingBy(
                        figure -> List.of(figure.indicator().rowLabel(), String.valueOf(figure.reporting())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        String cells = rows.entrySet().stream()
                .limit(MOST_ROWS)
                .map(row -> phrases.of(
                        "table.partial.cell",
                        row.getValue().size() > 1
                                ? row.getKey().get(0)
                                : row.getValue().get(0).indicator().label().strip(),
                        row.getKey().get(1)))
                .collect(Collectors.joining("、"));
        return phrases.of(
                "table.partial",
                most,
                rows.size() > MOST_ROWS ? phrases.of("table.partial.more", cells, fewer.size()) : cells);
    }
}
