package cn.huizong.publish.office.workbook;

import cn.huizong.publish.office.workbook.SheetLayout.Paper;
import cn.huizong.publish.table.BodiesCsv;
import cn.huizong.publish.table.LevelsCsv;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counties (县区) and bodies by their figures, the largest first: the place among all, and of a body among those of its region.
 * A blank has no place. A county stands with all below it; what is in no total is not ranked.
 */
final class RankingSheet implements Sheet {
    private static final int NAME = 11;
    private static final int BODY = 24;
    private static final int NUMBER = 11;
    private static final int PLACE = 6;
    private static final String COUNTIES = "县区";
    private static final String BODIES = "单位";

    /**
     * What is ranked.
     *
     * @param title its heading
     * @param column its column of bodies.csv
     * @param indicators its numbers in levels.csv, of which the first that is there counts
     */
    private record Measure(String title, String column, List<String> indicators) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure(
                    "新收申请（件）", "applications_received", List.of("application.received@total", "application.received@")),
            new Measure("办理结果总计（件）", "applications_total", List.of("application.total@total")),
            new Measure("结转下年度（件）", "applications_carried_out", List.of("application.carried_out@total")),
            new Measure("主动公开政府信息（条）", "disclosure_total", List.of("disclosure.total@")),
            new Measure("采购总金额（元）", "procurement_amount", List.of("procurement.amount@")));

    /** A county or a body with its figures, one a measure. */
    private record Ranked(
            String group, String region, SheetCell name, List<Optional<BigDecimal>> figures, String coverage) {
        List<String> all() {
            return List.of(group);
        }

        List<String> neighbours() {
            return List.of(group, region);
        }

        boolean isBody() {
            return group.equals(BODIES);
        }
    }

    /** A measure that somebody has a figure of. */
    private record Shown(int measure, Ranking all, Ranking neighbours) {
        static Optional<Shown> of(int measure, List<Ranked> ranked) {
            Ranking all = new Ranking();
            Ranking neighbours = new Ranking();
            ranked.forEach(one -> one.figures().get(measure).ifPresent(figure -> {
                all.add(one.all(), figure);
                neighbours.add(one.neighbours(), figure);
            }));
            all.rank();
            neighbours.rank();
            return ranked.stream().anyMatch(one -> one.figures().get(measure).isPresent())
                    ? Optional.of(new Shown(measure, all, neighbours))
                    : Optional.empty();
        }

        List<SheetColumn> columns() {
            return List.of(
                    SheetColumn.number(MEASURES.get(measure).title(), NUMBER),
                    SheetColumn.number("名次", PLACE),
                    SheetColumn.number("地区内名次", PLACE));
        }

        List<SheetCell> cells(Ranked one) {
            Optional<BigDecimal> figure = one.figures().get(measure);
            return List.of(
                    cell(figure.map(BigDecimal::toPlainString)),
                    cell(figure.map(value -> all.place(one.all(), value))),
                    cell(figure.filter(value -> one.isBody()).map(value -> neighbours.place(one.neighbours(), value))));
        }

        private static SheetCell cell(Optional<String> text) {
            return SheetCell.of(text.orElse(""));
        }
    }

    @Override
    public void write(OpenWorkbook book) throws IOException {
        List<Ranked> ranked = new ArrayList<>(sorted(counties(book)));
        ranked.addAll(sorted(bodies(book)));
        List<Shown> shown = new ArrayList<>();
        for (int measure = 0; measure < MEASURES.size(); measure++) {
            Shown.of(measure, ranked).ifPresent(shown::add);
        }
        List<SheetColumn> columns = new ArrayList<>(
                List.of(SheetColumn.text("范围", PLACE), SheetColumn.text("地区", NAME), SheetColumn.text("单位", BODY)));
        shown.forEach(one -> columns.addAll(one.columns()));
        columns.add(SheetColumn.text("填报单位数", BODY - 8));
        SheetWriter sheet = book.sheet(new SheetLayout("排名", Paper.LANDSCAPE, 3, "没有可以排名的数", columns));
        for (Ranked one : ranked) {
            List<SheetCell> cells =
                    new ArrayList<>(List.of(SheetCell.of(one.group()), SheetCell.of(one.region()), one.name()));
            shown.forEach(measure -> cells.addAll(measure.cells(one)));
            cells.add(SheetCell.of(one.coverage()));
            sheet.row(cells);
        }
        sheet.end();
    }

    /** By the first measure; who has no figure of it comes last. */
    private static List<Ranked> sorted(List<Ranked> ranked) {
        return ranked.stream()
                .sorted(Comparator.comparing(
                        one -> one.figures().get(0).orElse(BigDecimal.ONE.negate()), Comparator.reverseOrder()))
                .toList();
    }

    private static List<Ranked> counties(OpenWorkbook book) throws IOException {
        Map<List<String>, Map<String, BigDecimal>> figures = new LinkedHashMap<>();
        Map<List<String>, String> coverage = new HashMap<>();
        book.rows(LevelsCsv.LEVELS.file(), row -> {
            if (!SourceColumn.cell(row, "level").equals("county")) {
                return;
            }
            List<String> county = List.of(
                    SourceColumn.cell(row, "region_code"),
                    SourceColumn.cell(row, "region"),
                    SourceColumn.cell(row, "parent"));
            String indicator = SourceColumn.cell(row, "indicator") + "@" + SourceColumn.cell(row, "applicant");
            figures.computeIfAbsent(county, key -> new HashMap<>())
                    .put(indicator, new BigDecimal(SourceColumn.cell(row, "value")));
            if (MEASURES.get(0).indicators().contains(indicator)) {
                coverage.putIfAbsent(
                        county,
                        "新收 " + SourceColumn.cell(row, "bodies_reporting") + "/"
                                + SourceColumn.cell(row, "bodies_expected") + " 个");
            }
        });
        return figures.entrySet().stream()
                .map(county -> new Ranked(
                        COUNTIES,
                        county.getKey().get(1),
                        SheetCell.of(""),
                        MEASURES.stream()
                                .map(measure -> measure.indicators().stream()
                                        .flatMap(code -> Optional.ofNullable(
                                                county.getValue().get(code))
                                                .stream())
                                        .findFirst())
                                .toList(),
                        coverage.getOrDefault(county.getKey(), "")))
                .toList();
    }

    private static List<Ranked> bodies(OpenWorkbook book) throws IOException {
        List<Ranked> bodies = new ArrayList<>();
        book.rows(BodiesCsv.BODIES.file(), row -> {
            if (SourceColumn.cell(row, "in_total").equals("yes")) {
                bodies.add(new Ranked(
                        BODIES,
                        SourceColumn.cell(row, "region"),
                        new SheetCell(
                                SourceColumn.cell(row, "agency"), book.links().of(row)),
                        MEASURES.stream()
                                .map(measure -> Optional.of(SourceColumn.cell(row, measure.column()))
                                        .filter(text -> !text.isEmpty())
                                        .map(BigDecimal::new))
                                .toList(),
                        ""));
            }
        });
        return bodies;
    }
}
