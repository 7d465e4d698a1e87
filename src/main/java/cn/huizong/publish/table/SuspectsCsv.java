package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.report.Body;
import cn.huizong.report.CellChange;
import cn.huizong.report.ErrorPattern;
import cn.huizong.report.Localisation;
import cn.huizong.report.Repair;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.Indicators;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code suspects.csv}: the cells of accepted reports that are most likely wrong, one report after the other. Each answer is
 * the fewest cells whose change makes every broken tie hold; nothing of it is applied.
 */
public final class SuspectsCsv implements Closeable {
    public static final Table TABLE = new Table(
            "suspects.csv",
            "勾稽关系不成立时最可能填错的单元格（只供核对，不改数）",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    text("agency", "单位"),
                    integer("year", "报告年度"),
                    text("source", "文件"),
                    integer("place", "本报告中第几处；各处互不相干"),
                    integer("answer", "本处的第几种改法，最可能的在前"),
                    integer("answers", "本处改动格数最少的改法有几种；standing 为 more 时至少有这么多种"),
                    integer("cells", "这种改法改动几格"),
                    text("indicator", "指标代码"),
                    text("applicant", "申请人类别代码，仅用于申请情况表"),
                    text("label", "指标名称"),
                    text("anchor", "单元格位置"),
                    number("value", "填报的数"),
                    number("would_be", "改为此数则勾稽关系全部成立；不止一个数可行则空"),
                    text(
                            "slip",
                            "像是怎样填错的：flattened_change 修订前后两数相连，sign 正负号，ten_thousand 元与万元，exchanged_cells、exchanged_rows、exchanged_columns 互换，shifted_row、shifted_column 错位，swapped_digits、doubled_digit、dropped_digit、added_digit、mistyped_digit 数字颠倒、重复、漏、多、错，stale_total 合计未改，other 其他"),
                    text("broken", "本处不成立的规则"),
                    text("standing", "least 已证明格数最少且列全，more 格数最少但改法未列全，unsettled 未能证明格数最少，otherwise 改动更多但一个差错就能解释"),
                    number("at_least", "可行的最小数，没有则空"),
                    number("at_most", "可行的最大数，没有则空")));

    private final Indicators indicators;
    private final Csv csv;

    public SuspectsCsv(Indicators indicators, Path folder) throws IOException {
        this.indicators = indicators;
        this.csv = new Csv(folder, TABLE);
    }

    public void write(SettledSubmission accepted, Body body, List<Localisation> located) {
        for (int place = 1; place <= located.size(); place++) {
            Localisation one = located.get(place - 1);
            int answer = 1;
            for (Repair repair : one.answers()) {
                write(accepted, body, one, place, answer++, repair, standing(one));
            }
            for (Repair repair : one.otherwise()) {
                write(accepted, body, one, place, answer++, repair, "otherwise");
            }
        }
    }

    private static String standing(Localisation one) {
        if (!one.proven()) {
            return "unsettled";
        }
        return one.complete() && one.found() == one.answers().size() ? "least" : "more";
    }

    private void write(
            SettledSubmission accepted,
            Body body,
            Localisation one,
            int place,
            int answer,
            Repair repair,
            String standing) {
        for (CellChange change : repair.changes()) {
            csv.row(List.of(
                    body.regionCode(),
                    body.region(),
                    body.agency(),
                    accepted.year(),
                    accepted.submission().source(),
                    place,
                    answer,
                    one.found(),
                    repair.changes().size(),
                    change.fact().key().code(),
                    change.fact().key().applicant(),
                    indicators
                            .indicator(change.fact().form(), change.fact().key())
                            .label()
                            .strip(),
                    change.fact().anchor(),
                    change.from(),
                    change.to(),
                    pattern(repair, change).code(),
                    String.join("；", one.broken()),
                    standing,
                    change.least(),
                    change.most()));
        }
    }

    /** What explains all cells together says more than what explains each. */
    private static ErrorPattern pattern(Repair repair, CellChange change) {
        return repair.pattern().isOfSeveralCells() ? repair.pattern() : change.pattern();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
