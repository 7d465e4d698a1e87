package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.report.CarryOver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code carry-over.csv}: the carry-over ledger of every body with a report of the year. */
public final class CarryOverCsv {
    public static final Table TABLE = new Table(
            "carry-over.csv",
            "政府信息公开申请结转台账",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    text("agency", "单位"),
                    integer("year", "报告年度"),
                    text("applicant", "申请人类别代码"),
                    number("previous_carried_out", "上年度报告中的结转下年度继续办理（件），没有数值则空"),
                    number("carried_in", "本年度报告中的上年结转（件），没有数值则空"),
                    number("difference", "本年度上年结转减去上年度结转（件），两者缺一则空"),
                    text("previous_source", "上年度的文件；合并的单位有几个，用“；”隔开"),
                    text("previous_anchor", "上年度的单元格位置，与文件一一对应"),
                    text("source", "本年度的文件"),
                    text("anchor", "本年度的单元格位置"),
                    text("explanation", "是否一致；不能比较的说明原因")));

    private CarryOverCsv() {}

    public static void write(List<CarryOver> ledger, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, TABLE)) {
            ledger.forEach(line -> csv.row(row(line)));
        }
    }

    private static List<?> row(CarryOver line) {
        return List.of(
                line.body().regionCode(),
                line.body().region(),
                line.body().agency(),
                line.year(),
                line.applicant(),
                line.out(),
                line.in(),
                line.difference(),
                line.before().source(),
                line.before().anchor(),
                line.now().source(),
                line.now().anchor(),
                line.explanation());
    }
}
