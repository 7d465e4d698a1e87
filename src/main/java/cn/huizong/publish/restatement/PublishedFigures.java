package cn.huizong.publish.restatement;

import cn.huizong.publish.folder.PublishedTables;
import cn.huizong.publish.table.LevelsCsv;
import cn.huizong.publish.table.ReconciliationCsv;
import cn.huizong.publish.table.RollupCsv;
import cn.huizong.rollup.HeadlineColumn;
import cn.huizong.rollup.HeadlineTable;
import cn.huizong.rollup.Headlines;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The figures of all tables of sums of a release. */
final class PublishedFigures {
    private final Map<FigurePlace, Shown> figures = new LinkedHashMap<>();
    private final Set<String> twice;

    private PublishedFigures(Set<String> twice) {
        this.twice = twice;
    }

    /** A figure as it was published, with its region and what it is in words. */
    record Shown(String regionCode, String region, String label, BigDecimal value) {}

    static PublishedFigures of(PublishedTables tables, Headlines headlines, Set<String> twice) throws IOException {
        PublishedFigures figures = new PublishedFigures(twice);
        figures.addLines(tables, RollupCsv.TABLE.file(), "", "value");
        for (HeadlineTable table : headlines.tables()) {
            figures.addHeadlines(tables, table);
        }
        figures.addLines(tables, LevelsCsv.LEVELS.file(), "parent", "value");
        figures.addLines(tables, LevelsCsv.KINDS.file(), "kind", "value");
        figures.addLines(tables, ReconciliationCsv.TABLE.file(), "agency", "own_value");
        return figures;
    }

    Set<FigurePlace> places() {
        return figures.keySet();
    }

    Optional<Shown> find(FigurePlace place) {
        return Optional.ofNullable(figures.get(place));
    }

    private void addLines(PublishedTables tables, String file, String group, String column) throws IOException {
        tables.rows(
                file,
                row -> add(
                        row,
                        new FigurePlace(
                                file,
                                region(text(row, "region_code"), text(row, "region"), twice),
                                text(row, group),
                                text(row, "indicator"),
                                text(row, "applicant")),
                        new Names("region_code", "region", text(row, "label")),
                        column));
    }

    private void addHeadlines(PublishedTables tables, HeadlineTable table) throws IOException {
        tables.rows(table.file(), row -> {
            for (HeadlineColumn column : table.columns()) {
                add(
                        row,
                        new FigurePlace(
                                table.file(),
                                region(text(row, "地区代码"), text(row, "地区"), twice),
                                "",
                                column.heading(),
                                ""),
                        new Names("地区代码", "地区", column.heading()),
                        column.heading());
            }
        });
    }

    private record Names(String code, String region, String label) {}

    private void add(Map<String, String> row, FigurePlace place, Names names, String column) {
        if (!text(row, column).isEmpty()) {
            figures.put(
                    place,
                    new Shown(
                            text(row, names.code()),
                            text(row, names.region()),
                            names.label(),
                            new BigDecimal(text(row, column))));
        }
    }

    /** A region by its name, with its code if several have it. */
    static String region(String code, String name, Set<String> twice) {
        return twice.contains(name) ? code + name : name;
    }

    /** The names that several regions of one release have. */
    static Set<String> namesOfSeveral(PublishedTables before, PublishedTables after) throws IOException {
        Set<String> several = new HashSet<>();
        for (PublishedTables tables : List.of(before, after)) {
            Map<String, Set<String>> codes = new HashMap<>();
            for (String table : List.of(RollupCsv.TABLE.file(), LevelsCsv.LEVELS.file())) {
                tables.rows(
                        table,
                        row -> codes.computeIfAbsent(text(row, "region"), name -> new HashSet<>())
                                .add(text(row, "region_code")));
            }
            codes.forEach((name, own) -> {
                if (own.size() > 1) {
                    several.add(name);
                }
            });
        }
        return several;
    }

    static String text(Map<String, String> row, String column) {
        return Objects.requireNonNullElse(row.get(column), "");
    }
}
