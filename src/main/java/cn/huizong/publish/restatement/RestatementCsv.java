package cn.huizong.publish.restatement;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.publish.table.Csv;
import cn.huizong.publish.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code restatement.csv}: every figure that the release before published differently, a row a reason. */
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
                            "原因：new_report 新报送，resubmission 重新报送，duplicate_resolved 几份中认定了一份，name_confirmed 单位名称已确认，correction 更正或撤回，roster 名录，rules 表式或规则，reading 读取，program 程序"),
                    number("share", "这一行的原因所占的增减；同一个数各行相加等于增减（以前没有或现在没有的按 0 计）"),
                    text("agency", "哪个单位；不是某个单位的原因则空"),
                    text("source", "该单位的报告，现在没有则为以前的"),
                    text("table", "哪张表"),
                    text("group", "levels.csv 为上级地区，kinds.csv 为单位类别，reconciliation.csv 为报告的单位；其他则空")));

    private RestatementCsv() {}

    public static void write(int year, List<Restatement.Line> lines, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, TABLE)) {
            lines.forEach(line -> csv.row(List.of(
                    line.shown().regionCode(),
                    line.shown().region(),
                    year,
                    line.place().indicator(),
                    line.place().applicant(),
                    line.shown().label(),
                    line.before(),
                    line.after(),
                    line.difference(),
                    line.cause(),
                    line.part().share(),
                    line.part().agency(),
                    line.part().source(),
                    line.place().table(),
                    line.place().group())));
        }
    }
}
