package cn.huizong.publish;

import cn.huizong.form.Form;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Severity;
import cn.huizong.report.Body;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Submission;
import cn.huizong.rollup.BodyStatus;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.Headlines;
import cn.huizong.rollup.RegionRollup;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Roster;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An invented city of any size, the same each time. */
public final class SampleCity {
    public static final Forms FORMS = Forms.official();
    private static final List<String> NAMES = List.of(
            "教育局",
            "公安局",
            "民政局",
            "财政局",
            "人力资源和社会保障局",
            "自然资源和规划局",
            "住房和城乡建设局",
            "交通运输局",
            "水务局",
            "农业农村局",
            "文化广电旅游和体育局",
            "卫生健康委员会",
            "应急管理局",
            "市场监督管理局",
            "云溪经济技术开发区管理委员会行政审批与政务数据资源管理服务中心（公共资源交易管理办公室）");

    /** What the form of 2021 asks for in place of application.other. */
    private static final List<IndicatorKey> OTHER_2021 = List.of(
            IndicatorKey.parse("application.other.not_corrected@total"),
            IndicatorKey.parse("application.other.fee_unpaid@total"),
            IndicatorKey.parse("application.other.other@total"));

    private SampleCity() {}

    public static YearRollup year(int year, int bodies) {
        List<BodyYear> standings = new ArrayList<>();
        for (int number = 0; number < bodies; number++) {
            standings.add(standing(number));
        }
        List<Figure> figures = figures(year, bodies);
        return new YearRollup(
                year, List.of(new RegionRollup("339900", "云溪市", bodies + 2, figures)), standings, List.of(missing()));
    }

    static String name(int number) {
        return "云溪市" + (number < NAMES.size() ? "" : "第" + number + "街道") + NAMES.get(number % NAMES.size());
    }

    public static YearRollup empty(int year) {
        return new YearRollup(year, List.of(new RegionRollup("339900", "云溪市", 2, List.of())), List.of(), List.of());
    }

    public static Finding finding(Severity severity, String message) {
        return new Finding("APP-BALANCE", severity, "t3r5c2", message, "23", "22");
    }

    public static SettledSubmission settled(int number, Outcome outcome, String reason, Finding... findings) {
        Submission submission = new Submission(
                "2020/" + name(number) + ".docx",
                Integer.toString(number).repeat(64).substring(0, 64),
                12_000,
                "docx");
        return new SettledSubmission(
                submission,
                outcome,
                reason,
                Optional.of(new Body("339900", "云溪市", name(number))),
                Optional.of(2020),
                Optional.empty(),
                List.of(findings));
    }

    private static Roster.Entry missing() {
        return new Roster.Entry(new Body("339900", "云溪市", "云溪市档案馆"), "", List.of(), 0, 9999, "");
    }

    private static BodyYear standing(int number) {
        Body body = new Body("339900", "云溪市", name(number));
        if (number % 13 == 12) {
            return new BodyYear(body, "", number % 2 == 0 ? BodyStatus.MISSING : BodyStatus.REFUSED, Map.of(), 0, 0);
        }
        Map<IndicatorKey, BigDecimal> figures = new TreeMap<>();
        put(figures, "disclosure.total", 40_000L / (number + 3));
        if (number % 4 != 3) {
            put(figures, "procurement.count", 40L / (number + 1));
            put(figures, "procurement.amount", 26_451_723L / (number + 1));
        }
        put(figures, "application.received@total", 200L / (number + 1));
        put(figures, "application.total@total", 190L / (number + 1));
        put(figures, "application.carried_out@total", 10L / (number + 1));
        Headlines.official(FORMS).keys().stream()
                .filter(key -> key.code()
                        .matches("application\\.(granted|partial|denied|unavailable|unprocessed|other|answered).*"))
                .forEach(key -> figures.put(
                        key, BigDecimal.valueOf(Math.floorMod(key.toString().hashCode(), 20))));
        OTHER_2021.forEach(figures::remove);
        return new BodyYear(
                body,
                "2020/" + body.agency() + ".docx",
                BodyStatus.ACCEPTED,
                figures,
                number % 5 == 1 ? number % 7 : 0,
                number % 3);
    }

    private static void put(Map<IndicatorKey, BigDecimal> figures, String key, long value) {
        figures.put(IndicatorKey.parse(key), BigDecimal.valueOf(value));
    }

    private static List<Figure> figures(int year, int bodies) {
        List<Figure> figures = new ArrayList<>();
        Form form = FORMS.inForce(year);
        new TreeMap<>(FORMS.indicators(form.id()))
                .values()
                .forEach(indicator -> figures.add(figure(indicator, year, bodies)));
        if (!form.id().equals("2014")) {
            new TreeMap<>(FORMS.indicators("2014"))
                    .values().stream()
                            .filter(indicator -> indicator.key().code().startsWith("disclosure."))
                            .forEach(indicator -> figures.add(figure(indicator, year, bodies)));
        }
        return figures;
    }

    private static Figure figure(Indicator indicator, int year, int bodies) {
        long value = Math.floorMod(indicator.key().toString().hashCode(), 900) * (indicator.isMoney() ? 123_457L : 7L)
                + year % 10;
        return new Figure(
                indicator,
                BigDecimal.valueOf(value),
                Math.max(1, bodies - 1),
                Optional.of(BigDecimal.valueOf(value - 3 + year % 7)));
    }
}
