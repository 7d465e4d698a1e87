package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.form.IndicatorKey;
import cn.huizong.rollup.BodyStatus;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.Unused;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Roster;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code bodies.csv}, how each body stands, and {@code missing-bodies.csv}, whose report is not there. */
public final class BodiesCsv {
    public static final Table BODIES = new Table(
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
                    integer("warnings", "警告数"),
                    text("scope", "body 本级，area 全域（包括所辖各单位），unsure 待确认；没有采用的报告则空"),
                    text("in_total", "yes 计入汇总，no 不计入；没有采用的报告则空"),
                    text("handed_in", "最早一份报告的报送日期，不明则空"),
                    text("late", "yes 迟于截止日期，no 按期；日期不明则空"),
                    integer("ocr_left_out", "由扫描件识别得出、因此不计入任何总数的数有几个"),
                    text("on_roster", "yes 在名录中应报，no 名录外；没有名录则空"),
                    text("standing", "采用、待确认、退回、未报，其中一种"),
                    text("kind", "单位类别（名录中的写法），没有则空"),
                    text("expected", "yes 在应报单位数之内，no 不在"),
                    text("home_code", "单位所在最低一级地区的代码，没有则空"),
                    text("home", "单位所在最低一级地区：乡镇政府为该乡镇"),
                    text("areas", "它的数在 levels.csv 中归入的各个地区，以 | 分隔；每个写作“代码:上级/…/本级”"),
                    text("compared_with", "同口径比较所用的上一年度报告；没有、合并或拆分的则空")));

    public static final Table MISSING = new Table(
            "missing-bodies.csv",
            "名录中没有可用报告的单位",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    text("agency", "单位"),
                    text("kind", "单位类别"),
                    integer("year", "报告年度"),
                    text(
                            "status",
                            "missing 未报（没有说明按哪一天判断），awaited 未到提醒日期，reminder 应提醒，overdue 已逾期；refused 报来的文件都未能采用，asked 报来的文件待确认"),
                    text("due", "截止日期，没有设置则空"),
                    text("standing", "未报 没有收到文件，待确认 收到的文件有待确认的问题，已报未采用 收到的文件未能采用"),
                    text("source", "收到的文件，以 | 分隔；文件里看不出单位的按文件名认"),
                    text("reason", "各文件没有采用的原因，以 | 分隔")));

    private BodiesCsv() {}

    public static void write(YearRollup rollup, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, BODIES)) {
            rollup.bodies().forEach(standing -> csv.row(row(rollup, standing)));
        }
        try (Csv csv = new Csv(folder, MISSING)) {
            rollup.missing().forEach(entry -> csv.row(row(rollup, entry)));
        }
    }

    private static List<?> row(YearRollup rollup, BodyYear standing) {
        int year = rollup.year();
        return List.of(
                standing.body().regionCode(),
                standing.body().region(),
                standing.body().agency(),
                year,
                standing.status().code(),
                standing.source(),
                figure(standing, "disclosure.total"),
                figure(standing, "procurement.count"),
                figure(standing, "procurement.amount"),
                figure(standing, "application.received@total", "application.received"),
                figure(standing, "application.total@total"),
                figure(standing, "application.carried_out@total"),
                standing.errors(),
                standing.warnings(),
                standing.isAccepted() ? standing.scope().code() : "",
                standing.isAccepted() ? yes(standing.isCounted()) : "",
                standing.handedIn().map(LocalDate::toString),
                standing.handedIn()
                        .filter(day -> rollup.deadline().due(year).isPresent())
                        .map(day -> yes(rollup.deadline().isLate(year, day))),
                standing.leftOut(),
                rollup.listed() ? yes(standing.listed()) : "",
                status(rollup, standing).standing(),
                standing.place().kind(),
                yes(standing.place().expected()),
                standing.place().home().code(),
                standing.place().home().name(),
                String.join("|", standing.place().areas()),
                standing.place().comparedWith());
    }

    private static String yes(boolean so) {
        return so ? "yes" : "no";
    }

    private static Optional<BigDecimal> figure(BodyYear standing, String... keys) {
        return Stream.of(keys)
                .map(IndicatorKey::parse)
                .map(key -> Optional.ofNullable(standing.figures().get(key)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A file that names its body by its name alone, or waits for an answer, tells more than that no report counts. */
    private static BodyStatus status(YearRollup rollup, BodyYear body) {
        return body.isAccepted()
                ? body.status()
                : Optional.ofNullable(rollup.unused().get(body.body()))
                        .map(Unused::status)
                        .orElse(body.status());
    }

    private static List<?> row(YearRollup rollup, Roster.Entry entry) {
        Optional<Unused> unused = Optional.ofNullable(rollup.unused().get(entry.body()));
        Optional<BodyStatus> status = unused.map(Unused::status);
        return List.of(
                entry.body().regionCode(),
                entry.body().region(),
                entry.body().agency(),
                entry.kind(),
                rollup.year(),
                status.map(BodyStatus::code).orElse(rollup.deadline().standing(rollup.year())),
                rollup.deadline().due(rollup.year()).map(LocalDate::toString),
                status.orElse(BodyStatus.MISSING).absence(),
                unused.map(one -> one.source().replace("\n", "|")),
                unused.map(one -> one.reason().replace("\n", "|")));
    }
}
