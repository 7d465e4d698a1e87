package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.form.Indicator;
import cn.huizong.publish.table.FoundCells.Cell;
import cn.huizong.report.Area;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.RegionRollup;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code worklist.csv}: every row of findings.csv in the order of what it could do to a published total (selective editing), and
 * from which line on the rest no longer matters. What could be done is never done: no total is changed by it.
 */
public final class WorklistCsv {
    public static final Table TABLE = new Table(
            "worklist.csv",
            "核对问题的处理次序：对汇总数影响大的在前",
            List.of(
                    integer("rank", "次序，从 1 起"),
                    text("severity", "error 错误，warning 警告，information 提示"),
                    text("rule", "规则代码"),
                    text("region", "地区"),
                    text("agency", "单位"),
                    integer("year", "本清单的年度"),
                    text("source", "文件"),
                    text("anchor", "单元格位置"),
                    text("message", "问题"),
                    text("indicator", "指标代码；不是某一格的问题则空"),
                    text("applicant", "申请人类别代码，仅用于申请情况表"),
                    text("label", "指标名称"),
                    number("difference", "应为减实为，金额以元计；算不出则空"),
                    number("total", "city-rollup.csv 中该地区这一指标的汇总数；该格不计入汇总则空"),
                    number("share", "差额占汇总数的比例，不计正负；算不出则空"),
                    number("cumulated_share", "处理到这一行为止，占全部可计算影响的比例；已有说明的不计"),
                    text("matters", "yes 应当处理；no 对汇总数已无足轻重，或已有说明；yes 的行都在前"),
                    text("explanation", "汇总单位接受的说明；没有则空")));

    private static final int PLACES = 6;

    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::isExplained).thenComparing(Line::weight, Comparator.reverseOrder());

    private final WorklistRule rule = WorklistRule.official();
    private final FoundCells cells;
    private final YearRollup rollup;
    private final Map<Area, RegionRollup> regions;

    private WorklistCsv(FoundCells cells, YearRollup rollup) {
        this.cells = cells;
        this.rollup = rollup;
        this.regions = rollup.regions().stream()
                .collect(Collectors.toMap(
                        region -> new Area(region.regionCode(), region.region()), Function.identity()));
    }

    /** A finding with what it could do. */
    private record Line(
            FindingsCsv.Row row,
            Optional<Cell> cell,
            Optional<BigDecimal> total,
            Optional<BigDecimal> share,
            BigDecimal weight) {
        boolean isExplained() {
            return row.finding().isExplained();
        }

        /** What it adds to what is still to be done. */
        BigDecimal open() {
            return isExplained() ? BigDecimal.ZERO : share.orElse(BigDecimal.ZERO);
        }
    }

    /**
     * Writes the list.
     *
     * @param submissions the year's files
     * @param bodyFindings what stands in no file
     * @param cells the cells that the findings name
     * @param rollup the published totals
     * @param folder where to
     */
    public static void write(
            List<SettledSubmission> submissions,
            List<BodyFinding> bodyFindings,
            FoundCells cells,
            YearRollup rollup,
            Path folder)
            throws IOException {
        WorklistCsv list = new WorklistCsv(cells, rollup);
        list.write(
                FindingsCsv.rows(submissions, bodyFindings)
                        .map(list::line)
                        .sorted(ORDER) // lines of one weight stay in the order of findings.csv
                        .toList(),
                folder);
    }

    private Line line(FindingsCsv.Row row) {
        Optional<Cell> cell = cells.find(row.source(), row.finding());
        Optional<BigDecimal> total = cell.filter(Cell::counted).flatMap(one -> total(row.area(), one.indicator()));
        Optional<BigDecimal> share = cell.flatMap(one -> share(one.difference().abs(), total));
        return new Line(
                row, cell, total, share, rule.weight(share, row.finding().severity()));
    }

    /** What changes nothing is no share of any total. */
    private static Optional<BigDecimal> share(BigDecimal difference, Optional<BigDecimal> total) {
        return difference.signum() == 0
                ? Optional.of(BigDecimal.ZERO)
                : total.filter(sum -> sum.signum() != 0)
                        .map(sum -> difference.divide(sum.abs(), PLACES, RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> total(Area region, Indicator indicator) {
        return Optional.ofNullable(regions.get(region))
                .flatMap(found -> found.find(indicator.key()))
                .map(Figure::value);
    }

    private void write(List<Line> lines, Path folder) throws IOException {
        BigDecimal all = lines.stream().map(Line::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal done = BigDecimal.ZERO;
        int rank = 1;
        try (Csv csv = new Csv(folder, TABLE)) {
            for (Line line : lines) {
                done = done.add(line.open());
                csv.row(cells(rank++, line, cumulated(line, done, all)));
            }
        }
    }

    private static Optional<BigDecimal> cumulated(Line line, BigDecimal done, BigDecimal all) {
        return line.isExplained() || all.signum() == 0
                ? Optional.empty()
                : Optional.of(done.divide(all, PLACES, RoundingMode.HALF_UP));
    }

    private List<?> cells(int rank, Line line, Optional<BigDecimal> cumulated) {
        FindingsCsv.Row row = line.row();
        Optional<Indicator> indicator = line.cell().map(Cell::indicator);
        return List.of(
                rank,
                row.finding().severity().code(),
                row.finding().rule(),
                row.region(),
                row.agency(),
                rollup.year(),
                row.source(),
                row.finding().anchor(),
                row.finding().message(),
                indicator.map(one -> one.key().code()),
                indicator.map(one -> one.key().applicant()),
                indicator.map(one -> one.label().strip()),
                line.cell().map(Cell::difference),
                line.total(),
                line.share(),
                cumulated,
                !line.isExplained() && rule.matters(line.weight()) ? "yes" : "no",
                row.finding().explanation());
    }
}
