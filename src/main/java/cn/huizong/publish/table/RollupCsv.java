package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.report.Area;
import cn.huizong.rollup.AreaSummary;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.RegionRollup;
import cn.huizong.rollup.SameBodies;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code city-rollup.csv}: every figure of every region with its coverage. */
public final class RollupCsv {
    public static final Table TABLE = new Table(
            "city-rollup.csv",
            "各地区汇总数据",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    integer("year", "报告年度"),
                    text("indicator", "指标代码"),
                    text("applicant", "申请人类别代码，仅用于申请情况表"),
                    text("label", "指标在报表中的行名和栏目"),
                    number("value", "已填报单位之和，金额以元计"),
                    text("unit", "计量单位"),
                    integer("bodies_reporting", "填有该数的单位数"),
                    integer("bodies_expected", "应报单位数；没有名录时为已报单位数"),
                    number("previous_value", "上一年度之和，未知则空"),
                    number("change", "比上一年度增减，未知则空"),
                    integer("previous_bodies_reporting", "上一年度填有该数的单位数，上一年度之和未知则空"),
                    text("series_break", "因格式改变而与上一年度不可比的原因，可比则空"),
                    integer("bodies_off_roster", "另计入的名录外单位数，不算在左边两个单位数里"),
                    integer("bodies_both_years", "两年都填有该数的单位数（合并、拆分的除外）；上一年度之和未知则空"),
                    number("previous_both_years", "这些单位上一年度之和，没有则空"),
                    number("value_both_years", "这些单位本年度之和，没有则空"),
                    number("change_both_years", "这些单位的增减（同口径），没有则空"),
                    text("obs_status", ObservationStatus.WORDS),
                    text("change_status", "change 的状态：A 两年都是同样的单位并且齐全，P 单位不全或两年不同，B 口径改变、不可比，M 没有上一年度的数")));

    private RollupCsv() {}

    public static void write(YearRollup rollup, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, TABLE)) {
            for (RegionRollup region : rollup.regions()) {
                region.figures().forEach(figure -> csv.row(row(rollup.year(), region, figure)));
            }
        }
    }

    /**
     * What areas of several regions add up to, the highest first, as rows of this table would say it, by the names of its
     * columns. The table itself has regions only.
     */
    public static List<Map<String, String>> areas(YearRollup rollup) {
        Set<Area> several = rollup.summaries().stream()
                .filter(AreaSummary::own)
                .map(AreaSummary::area)
                .collect(Collectors.toSet());
        return rollup.summaries().stream()
                .filter(one -> !one.own() && several.contains(one.area()))
                .map(AreaSummary::asRegion)
                .flatMap(area ->
                        area.figures().stream().map(figure -> Csv.texts(TABLE, row(rollup.year(), area, figure))))
                .toList();
    }

    private static Optional<BigDecimal> both(Figure figure, Function<SameBodies, BigDecimal> what) {
        return figure.same().filter(same -> same.bodies() > 0).map(what);
    }

    private static List<?> row(int year, RegionRollup region, Figure figure) {
        return List.of(
                region.regionCode(),
                region.region(),
                year,
                figure.indicator().key().code(),
                figure.indicator().key().applicant(),
                figure.indicator().label(),
                figure.value(),
                figure.indicator().unit(),
                figure.reporting(),
                region.expected(),
                figure.previous(),
                figure.change(),
                figure.previousReporting(),
                figure.seriesBreak(),
                figure.offRoster(),
                figure.same().map(SameBodies::bodies),
                both(figure, SameBodies::previous),
                both(figure, SameBodies::value),
                both(figure, SameBodies::change),
                ObservationStatus.of(figure, region.expected()).code(),
                ObservationStatus.ofChange(figure, region.expected()).code());
    }
}
