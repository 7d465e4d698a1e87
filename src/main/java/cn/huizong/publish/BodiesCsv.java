package cn.huizong.publish;

import static cn.huizong.publish.Column.integer;
import static cn.huizong.publish.Column.number;
import static cn.huizong.publish.Column.text;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Roster;
import cn.huizong.rollup.BodyStanding;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code bodies.csv}, how each body stands, and {@code missing-bodies.csv}, whose report is not there. */
final class BodiesCsv {
    static final Table BODIES = new Table(
            "bodies.csv",
            "各单位报送情况",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    text("agency", "单位"),
                    integer("year", "报告年度"),
                    text("status", "accepted 已采用，refused 未能采用，missing 未报"),
                    text("source", "采用的文件"),
                    number("disclosure_total", "主动公开政府信息数（条）"),
                    number("procurement_count", "采购项目数量（项）"),
                    number("procurement_amount", "采购总金额（元）"),
                    number("applications_received", "本年新收申请数（件）"),
                    number("applications_total", "本年度办理结果总计（件）"),
                    number("applications_carried_out", "结转下年度继续办理（件）"),
                    integer("errors", "错误数"),
                    integer("warnings", "提醒数"),
                    integer("ocr_left_out", "由扫描件识别得出、因此不计入任何总数的数有几个")));

    static final Table MISSING = new Table(
            "missing-bodies.csv",
            "名录中没有可用报告的单位",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    text("agency", "单位"),
                    text("kind", "单位类别"),
                    integer("year", "报告年度")));

    private BodiesCsv() {}

    static void write(YearRollup rollup, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, BODIES)) {
            rollup.bodies().forEach(standing -> csv.row(row(rollup.year(), standing)));
        }
        try (Csv csv = new Csv(folder, MISSING)) {
            rollup.missing().forEach(entry -> csv.row(row(rollup.year(), entry)));
        }
    }

    private static List<?> row(int year, BodyStanding standing) {
        return List.of(
                standing.body().regionCode(),
                standing.body().region(),
                standing.body().agency(),
                year,
                standing.status(),
                standing.source(),
                figure(standing, "disclosure.total"),
                figure(standing, "procurement.count"),
                figure(standing, "procurement.amount"),
                figure(standing, "application.received@total", "application.received"),
                figure(standing, "application.total@total"),
                figure(standing, "application.carried_out@total"),
                standing.errors(),
                standing.warnings(),
                standing.leftOut());
    }

    private static Optional<BigDecimal> figure(BodyStanding standing, String... keys) {
        return Stream.of(keys)
                .map(IndicatorKey::parse)
                .map(key -> Optional.ofNullable(standing.figures().get(key)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<?> row(int year, Roster.Entry entry) {
        return List.of(
                entry.body().regionCode(), entry.body().region(), entry.body().agency(), entry.kind(), year);
    }
}
