package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.form.Indicator;
import cn.huizong.report.Amendment;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The cells behind one published figure as CSV (溯源表), and the reports of its year and region that are not in it. */
public final class TraceCsv {
    private static final Table TABLE = new Table(
            "trace.csv",
            "一个汇总数背后的单元格，以及没有计入的报告",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    text("agency", "单位；看不出则空"),
                    integer("year", "报告年度"),
                    text("indicator", "指标代码"),
                    text("applicant", "申请人类别代码，仅用于申请情况表"),
                    text("label", "指标名称"),
                    text("in_figure", "yes 计入，no 未计入"),
                    number("value", "计入的数，金额以元计"),
                    text("unit", "计量单位；没有数值则空"),
                    text("status", "同 facts.csv 的 status；没有这一格则空"),
                    text("text", "单元格原文，更正过的是更正后的数"),
                    text("reported", "更正之前的单元格原文；没有更正则空"),
                    text("correction", "更正的理由、决定人和日期；没有更正则空"),
                    text("reason", "没有计入的原因；计入的则空"),
                    text("source", "文件"),
                    text("anchor", "单元格位置")));

    private TraceCsv() {}

    /**
     * What one report gives to a figure, or why it gives nothing.
     *
     * @param body whose report; nameless where nothing tells
     * @param fact the cell; empty if the report has none, or is not in the totals as a whole
     * @param value what is counted; empty if nothing is
     * @param reason why nothing is counted; empty otherwise
     * @param source the file
     */
    public record Line(Body body, Optional<Fact> fact, Optional<BigDecimal> value, String reason, String source) {}

    /** Writes the lines behind a figure of a year to a file, which is there whole or not at all. */
    public static void write(Path file, int year, Indicator indicator, List<Line> lines) throws IOException {
        Path target = file.toAbsolutePath();
        Path parent =
                Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(target));
        Path folder = Files.createTempDirectory(parent, ".trace-");
        try {
            try (Csv csv = new Csv(folder, TABLE)) {
                lines.forEach(line -> csv.row(row(line, year, indicator)));
            }
            Files.move(folder.resolve(TABLE.file()), target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(folder.resolve(TABLE.file()));
            Files.delete(folder);
        }
    }

    private static List<?> row(Line line, int year, Indicator indicator) {
        Optional<Amendment> amendment = line.fact().flatMap(Fact::amendment);
        return List.of(
                line.body().regionCode(),
                line.body().region(),
                line.body().agency(),
                year,
                indicator.key().code(),
                indicator.key().applicant(),
                indicator.label().strip(),
                line.value().isPresent() ? "yes" : "no",
                line.value(),
                line.value().isPresent() ? indicator.unit() : "",
                line.fact().map(fact -> fact.status().code()),
                line.fact().map(fact -> fact.says().text()),
                amendment.map(one -> one.before().text()),
                amendment.map(Amendment::explanation),
                line.reason(),
                line.source(),
                line.fact().map(Fact::anchor));
    }
}
