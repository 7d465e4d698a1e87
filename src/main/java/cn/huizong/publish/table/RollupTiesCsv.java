package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.form.IndicatorKey;
import cn.huizong.rollup.BrokenTie;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code rollup-ties.csv}: which ties the sums of a region do not keep, a row a report that is the reason. */
public final class RollupTiesCsv {
    public static final Table TABLE = new Table(
            "rollup-ties.csv",
            "汇总数中不平的勾稽关系及由哪些单位造成",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    integer("year", "报告年度"),
                    text("rule", "规则"),
                    text("each", "规则用在哪一行或哪一列"),
                    text("statement", "规则的内容"),
                    number("sum", "本地区各项之和"),
                    number("total", "本地区合计数"),
                    number("difference", "各项之和减合计数"),
                    text("agency", "造成不平的单位"),
                    number("body_sum", "该单位各项之和，没有计入的数不加"),
                    number("body_total", "该单位合计数，没有计入则为 0"),
                    number("body_difference", "该单位各项之和减合计数；同一地区同一规则各行相加等于 difference"),
                    text("missing", "该单位没有计入的格，以 | 分隔：空白、写成文字、前后矛盾或不采用"),
                    text("source", "该单位的报告")));

    private RollupTiesCsv() {}

    public static void write(YearRollup rollup, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, TABLE)) {
            for (BrokenTie broken : rollup.brokenTies()) {
                broken.parts().forEach(part -> csv.row(row(rollup.year(), broken, part)));
            }
        }
    }

    private static List<?> row(int year, BrokenTie broken, BrokenTie.Part part) {
        return List.of(
                broken.region().code(),
                broken.region().name(),
                year,
                broken.tie().rule().id(),
                broken.tie().each(),
                broken.tie().rule().statement(),
                broken.sum(),
                broken.total(),
                broken.difference(),
                part.body().agency(),
                part.sum(),
                part.total(),
                part.difference(),
                part.missing().stream().map(IndicatorKey::toString).collect(Collectors.joining("|")),
                part.source());
    }
}
