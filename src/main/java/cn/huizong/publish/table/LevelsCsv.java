package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.report.Area;
import cn.huizong.rollup.AreaRollup;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.KindRollup;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code levels.csv}, every area with all that lies in it, and {@code kinds.csv}, every region by kind of body. */
public final class LevelsCsv {
    private static final Column INDICATOR = text("indicator", "指标代码");
    private static final Column APPLICANT = text("applicant", "申请人类别代码，仅用于申请情况表");
    private static final Column LABEL = text("label", "指标在报表中的行名和栏目");
    private static final Column UNIT = text("unit", "计量单位");
    private static final Column REPORTING = integer("bodies_reporting", "填有该数的单位数");

    private static final Column OFF_ROSTER = integer("bodies_off_roster", "另计入的名录外单位数，不算在左边两个单位数里");

    private static final Column STATUS = text("obs_status", ObservationStatus.WORDS);

    public static final Table LEVELS = new Table(
            "levels.csv",
            "各级地区汇总数据（含所辖各级）",
            List.of(
                    text("level", "province 省，city 市，county 县，township 乡镇，village 村；不明则空"),
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    text("parent", "上级地区，不明则空"),
                    integer("year", "报告年度"),
                    INDICATOR,
                    APPLICANT,
                    LABEL,
                    number("value", "本地区及所辖各级已填报单位之和，金额以元计"),
                    UNIT,
                    REPORTING,
                    integer("bodies_expected", "本地区及所辖各级应报单位数；没有名录时为计入的单位数"),
                    OFF_ROSTER,
                    STATUS));

    public static final Table KINDS = new Table(
            "kinds.csv",
            "各类单位汇总数据",
            List.of(
                    text("region_code", "地区代码"),
                    text("region", "地区"),
                    text("kind", "单位类别（名录中的写法）；不在名录或没有类别则空"),
                    integer("year", "报告年度"),
                    INDICATOR,
                    APPLICANT,
                    LABEL,
                    number("value", "该类已填报单位之和，金额以元计"),
                    UNIT,
                    REPORTING,
                    integer("bodies_expected", "该类应报单位数"),
                    OFF_ROSTER,
                    STATUS));

    private LevelsCsv() {}

    public static void write(YearRollup rollup, Path folder) throws IOException {
        try (Csv csv = new Csv(folder, LEVELS)) {
            for (AreaRollup area : rollup.levels()) {
                area.figures().forEach(figure -> csv.row(row(rollup.year(), area, figure)));
            }
        }
        try (Csv csv = new Csv(folder, KINDS)) {
            for (KindRollup kind : rollup.kinds()) {
                kind.figures().forEach(figure -> csv.row(row(rollup.year(), kind, figure)));
            }
        }
    }

    private static List<?> row(int year, AreaRollup area, Figure figure) {
        return List.of(
                area.level().map(Level::code),
                area.area().code(),
                area.area().name(),
                area.parent().map(Area::name),
                year,
                figure.indicator().key().code(),
                figure.indicator().key().applicant(),
                figure.indicator().label(),
                figure.value(),
                figure.indicator().unit(),
                figure.reporting(),
                area.expected(),
                figure.offRoster(),
                ObservationStatus.of(figure, area.expected()).code());
    }

    private static List<?> row(int year, KindRollup kind, Figure figure) {
        return List.of(
                kind.region().code(),
                kind.region().name(),
                kind.kind(),
                year,
                figure.indicator().key().code(),
                figure.indicator().key().applicant(),
                figure.indicator().label(),
                figure.value(),
                figure.indicator().unit(),
                figure.reporting(),
                kind.expected(),
                figure.offRoster(),
                ObservationStatus.of(figure, kind.expected()).code());
    }
}
