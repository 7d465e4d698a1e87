package cn.huizong.publish.restatement;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.publish.table.Csv;
import cn.huizong.publish.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code restatement.csv}: every figure that the release before published differently. */
public final class RestatementCsv {
    public static final Table TABLE = new Table(
            "restatement.csv",
            "与上一次发布相比有变化的汇总数",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    integer("year", "报告年度"),
                    text("indicator", "指标代码"),
                    text("applicant", "申请人类别代码，仅用于申请情况表"),
                    text("label", "指标在报表中的行名和栏目"),
                    number("before", "上一次发布的数，没有则空"),
                    number("after", "这一次发布的数，没有则空"),
                    number("difference", "增减"),
                    text(
                            "cause",
                            "原因：new_report 新报送，resubmission 重新报送，correction 更正，roster 名录，rules 表式或规则，program 程序；几种原因之间用 + 相连")));

    private RestatementCsv() {}

    public static void write(int year, List<Restatement.Line> lines, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, TABLE)) {
            lines.forEach(line -> csv.row(List.of(
                    line.regionCode(),
                    line.region(),
                    year,
                    line.indicator(),
                    line.applicant(),
                    line.label(),
                    line.before(),
                    line.after(),
                    line.difference(),
                    line.cause())));
        }
    }
}
