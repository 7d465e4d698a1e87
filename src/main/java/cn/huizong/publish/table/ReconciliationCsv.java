package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.report.Area;
import cn.huizong.rollup.Behind;
import cn.huizong.rollup.Reconciliation;
import cn.huizong.rollup.YearRollup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** {@code reconciliation.csv}: a government's report over its whole area against the sum of the area's bodies. */
public final class ReconciliationCsv {
    public static final Table TABLE = new Table(
            "reconciliation.csv",
            "全域报告与所辖各单位之和的核对",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "报告所讲的地区"),
                    text("agency", "报告的单位"),
                    integer("year", "报告年度"),
                    text("indicator", "指标代码"),
                    text("applicant", "申请人类别代码，仅用于申请情况表"),
                    text("label", "指标在报表中的行名和栏目"),
                    text("unit", "计量单位"),
                    number("own_value", "全域报告自己的数，没有则空"),
                    number("sum", "所辖各单位（各级）之和，没有单位填报则空"),
                    integer("bodies_reporting", "填有该数的单位数"),
                    integer("bodies_expected", "应报单位数；没有名录时为计入的单位数"),
                    number("difference", "全域报告减去各单位之和"),
                    text("scope", "area 全域，unsure 看不出是否全域"),
                    text("source", "全域报告的文件"),
                    integer("bodies_off_roster", "各单位之和里另计入的名录外单位数，不算在左边两个单位数里"),
                    text("obs_status", "sum 的状态：" + ObservationStatus.WORDS),
                    text("silent", "有相差时：应报而没有填报该数（或填的不计入）的单位，以 | 分隔，最多列 " + Behind.NAMED + " 个"),
                    integer("silent_more", "此外还有几个这样的单位没有列出"),
                    text(
                            "fitting",
                            "有相差时：一个单位的数就能解释全部相差的，写作 单位=数*倍数，以 | 分隔；把它在各单位之和里的数乘以倍数，两边就相等："
                                    + "0 全域报告没有它的数，2 全域报告算了两遍，10、0.1 等是错位。只说明数目合得上，不说明谁错；多于 "
                                    + Behind.NAMED + " 个的不列"),
                    integer("fitting_more", "此外还有几个合得上的单位没有列出"),
                    text("largest", "有相差时：各单位之和里最大的数，写作 单位=数，以 | 分隔，最多列 " + Behind.NAMED + " 个"),
                    integer("largest_more", "此外还有几个单位的数不是 0"),
                    number("largest_rest", "这些单位的数之和；largest 各数与它相加等于 sum")));

    private static final Collector<CharSequence, ?, String> LIST = Collectors.joining("|");

    private ReconciliationCsv() {}

    public static void write(YearRollup rollup, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, TABLE)) {
            for (Reconciliation one : rollup.reconciliations()) {
                one.lines().forEach(line -> csv.row(row(rollup.year(), one, line)));
            }
        }
    }

    private static List<?> row(int year, Reconciliation one, Reconciliation.Line line) {
        Optional<Behind> behind = line.behind();
        return List.of(
                one.area().code(),
                one.area().name(),
                one.body().agency(),
                year,
                line.indicator().key().code(),
                line.indicator().key().applicant(),
                line.indicator().label(),
                line.indicator().unit(),
                line.own(),
                line.sum(),
                line.reporting(),
                one.expected(),
                line.difference(),
                one.scope().code(),
                one.source(),
                line.offRoster(),
                line.sum()
                        .map(sum -> ObservationStatus.of(line.reporting(), one.expected()))
                        .orElse(ObservationStatus.MISSING)
                        .code(),
                behind.map(who -> who.silent().stream()
                        .map(body -> body.nameIn(one.area()))
                        .collect(LIST)),
                behind.map(Behind::moreSilent),
                behind.map(who -> who.fitting().stream()
                        .map(fit -> share(one.area(), fit.share()) + "*"
                                + fit.factor().toPlainString())
                        .collect(LIST)),
                behind.map(Behind::moreFitting),
                behind.map(who -> who.largest().stream()
                        .map(share -> share(one.area(), share))
                        .collect(LIST)),
                behind.map(Behind::moreShares),
                behind.map(Behind::rest));
    }

    private static String share(Area area, Behind.Share share) {
        return share.body().nameIn(area) + "="
                + share.value().stripTrailingZeros().toPlainString();
    }
}
