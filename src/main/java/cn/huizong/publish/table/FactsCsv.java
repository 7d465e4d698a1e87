package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.report.Amendment;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.Indicators;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

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
                    text("correction", "更正的理由、决定人和日期；没有更正则空")));

    private final Indicators indicators;
    private final Comparator<Fact> order;
    private final Csv csv;

    public FactsCsv(Indicators indicators, Path folder) throws IOException {
        this.indicators = indicators;
        this.order = Comparator.comparing(Fact::key, indicators).thenComparing(Fact::anchor, AnchorOrder.BY_PLACE);
        this.csv = new Csv(folder, TABLE);
    }

    /** The lines of a report; may be asked for by several threads at once. */
    public String lines(SettledSubmission accepted, Body body, Report report) {
        return csv.lines(report.facts().stream()
                .filter(fact -> fact.number().isPresent()
                        || !fact.says().text().isBlank()
                        || fact.amendment().isPresent())
                .sorted(order)
                .map(fact -> row(accepted.submission().source(), body, report.year(), fact)));
    }

    /** Writes lines that were made before. */
    public void append(String lines) {
        csv.append(lines);
    }

    private List<?> row(String source, Body body, int year, Fact fact) {
        return List.of(
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
                fact.amendment().map(Amendment::explanation));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
