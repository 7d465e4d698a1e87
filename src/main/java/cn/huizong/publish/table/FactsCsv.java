package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.report.Amendment;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.CountingRule;
import cn.huizong.rollup.CountingRule.LeftOut;
import cn.huizong.rollup.Indicators;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code facts.csv}: every cell behind the figures, one report after the other. Blank cells are left out. */
public final class FactsCsv implements Closeable {
    public static final Table TABLE = new Table(
            "facts.csv",
            "各单位填报的每一个数",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    text("agency", "单位"),
                    integer("year", "报告年度"),
                    text("form", "所用报表的版本"),
                    text("indicator", "指标代码"),
                    text("applicant", "申请人类别代码，仅用于申请情况表"),
                    number("value", "数值，金额以元计；无法确定则空"),
                    text("unit", "计量单位；没有数值则空"),
                    text("status", "reported 填报，deduced 由勾稽关系推出，narrative 取自正文，corrected 经汇总单位更正，ocr 由扫描件识别得出"),
                    text("text", "单元格原文"),
                    text("source", "文件"),
                    text("anchor", "单元格位置"),
                    text("reported", "更正之前的单元格原文；没有更正则空"),
                    text("correction", "更正的理由、决定人和日期；没有更正则空"),
                    text("in_total", "yes 计入汇总，no 不计入"),
                    text(
                            "left_out",
                            "不计入的原因：area_report 全域报告，question 报告待确认，no_value 没有数值，ocr 由扫描件识别，repeated 同一报告另一处已计，contradicted 同一报告几处不一致；计入则空"),
                    text("scope", "报告所讲的范围：body 本级，area 全域，unsure 待确认"),
                    text("kind", "单位类别（名录中的写法），没有则空"),
                    text("home_code", "单位所在最低一级地区的代码，没有则空"),
                    text("home", "单位所在最低一级地区：乡镇政府为该乡镇")));

    private final Indicators indicators;
    private final CountingRule rule;
    private final Comparator<Fact> order;
    private final Csv csv;

    public FactsCsv(Indicators indicators, CountingRule rule, Path folder) throws IOException {
        this.indicators = indicators;
        this.rule = rule;
        this.order = Comparator.comparing(Fact::key, indicators).thenComparing(Fact::anchor, AnchorOrder.BY_PLACE);
        this.csv = new Csv(folder, TABLE);
    }

    /** The lines of a report; may be asked for by several threads at once. */
    public String lines(SettledSubmission accepted, Body body, Report report) {
        Function<Fact, Optional<LeftOut>> leftOut = rule.leftOut(accepted, report);
        List<String> whose = whose(accepted, body, report.year());
        return csv.lines(report.facts().stream()
                .filter(FactsCsv::isListed)
                .sorted(order)
                .map(fact ->
                        row(accepted.submission().source(), body, report.year(), fact, leftOut.apply(fact), whose)));
    }

    /** Whether a fact has anything to show: a blank cell that nothing was made of has not. */
    public static boolean isListed(Fact fact) {
        return fact.number().isPresent()
                || !fact.says().text().isBlank()
                || fact.amendment().isPresent();
    }

    /** What the facts of a report have in common beside its body. */
    private List<String> whose(SettledSubmission accepted, Body body, int year) {
        Area home = accepted.standing().area().equals(Area.NONE)
                ? Area.of(body)
                : accepted.standing().area();
        return List.of(accepted.standing().scope().code(), rule.kind(body, year), home.code(), home.name());
    }

    /** Writes lines that were made before. */
    public void append(String lines) {
        csv.append(lines);
    }

    private List<?> row(String source, Body body, int year, Fact fact, Optional<LeftOut> leftOut, List<String> whose) {
        List<Object> row = new ArrayList<>(List.of(
                body.regionCode(),
                body.region(),
                body.agency(),
                year,
                fact.form(),
                fact.key().code(),
                fact.key().applicant(),
                fact.number(),
                fact.number()
                        .map(number ->
                                indicators.indicator(fact.form(), fact.key()).unit()),
                fact.status().code(),
                fact.says().text(),
                source,
                fact.anchor(),
                fact.amendment().map(amendment -> amendment.before().text()),
                fact.amendment().map(Amendment::explanation),
                leftOut.isEmpty() ? "yes" : "no",
                leftOut.map(LeftOut::code)));
        row.addAll(whose);
        return row;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
