package cn.huizong.publish.chart;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.publish.figure.CityTotals;
import cn.huizong.publish.figure.Numerals;
import cn.huizong.report.Body;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.YearRollup;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/** The charts with a bar for a body. */
final class BodyCharts {
    private static final String NOT_ASKED = "本年度适用的表式没有这一项";

    private final Forms forms;
    private final YearRollup rollup;
    private final CityTotals city;

    BodyCharts(Forms forms, YearRollup rollup) {
        this.forms = forms;
        this.rollup = rollup;
        this.city = new CityTotals(rollup);
    }

    BarChart disclosures() {
        return chart("disclosures-by-body", "各单位主动公开政府信息数", "disclosure.total", "主动公开政府信息数（条）", value -> value);
    }

    BarChart procurement() {
        return chart(
                "procurement-by-body",
                "各单位政府集中采购总金额",
                "procurement.amount",
                "采购总金额（万元；1 万元 = 10,000 元，四舍五入到两位小数）",
                Numerals::tenThousands);
    }

    BarChart findings() {
        List<Bar> bars = rollup.bodies().stream()
                .filter(BodyYear::listed)
                .filter(body -> body.errors() + body.warnings() > 0)
                .map(this::findings)
                .toList();
        String coverage = bars.isEmpty() ? "" : bars.size() + " 个单位有需要核对之处；";
        return new BarChart(
                "findings-by-body",
                city.title("各单位的问题数"),
                coverage + "深色为错误，浅色为警告。" + rest(bars),
                "问题数（个）",
                new LargestBars(BodyCharts::findings).of(bars),
                "本年度的报告中没有发现错误和警告",
                "数据来源：对各单位政府信息公开工作年度报告的核对，逐条见 findings.csv。");
    }

    private Bar findings(BodyYear standing) {
        List<BigDecimal> parts =
                List.of(BigDecimal.valueOf(standing.errors()), BigDecimal.valueOf(standing.warnings()));
        return new Bar(name(standing.body()), parts, findings(parts), Bar.Tone.ACCENT);
    }

    private static String findings(List<BigDecimal> parts) {
        return "错误 " + Numerals.of(parts.get(0)) + "，警告 " + Numerals.of(parts.get(1));
    }

    private BarChart chart(String name, String what, String code, String axis, UnaryOperator<BigDecimal> unit) {
        IndicatorKey key = IndicatorKey.of(code);
        List<Bar> all = rollup.counted().stream()
                .filter(BodyYear::listed)
                .filter(body -> body.figures().containsKey(key))
                .map(body -> new Bar(name(body.body()), List.of(body.figures().get(key)), "", Bar.Tone.ACCENT))
                .toList();
        List<Bar> bars = new LargestBars(parts -> "")
                .of(all).stream().map(bar -> in(unit, bar)).toList();
        return new BarChart(
                name,
                city.title(what),
                city.coverage(all.size()) + "。" + rest(all),
                axis,
                bars,
                isAsked(key) ? BarChart.NOT_REPORTED : NOT_ASKED);
    }

    private boolean isAsked(IndicatorKey key) {
        return forms.indicators(forms.inForce(rollup.year()).id()).containsKey(key);
    }

    /** Converted once the yuan are added up: rounded amounts are never summed. */
    private static Bar in(UnaryOperator<BigDecimal> unit, Bar bar) {
        BigDecimal value = unit.apply(bar.total());
        return new Bar(bar.label(), List.of(value), Numerals.of(value), bar.tone());
    }

    private static String rest(List<Bar> bars) {
        return bars.size() > 21 ? "列出数值最大的 20 个单位，其余合为一栏；有斜线缺口的柱未按比例。" : "";
    }

    private String name(Body body) {
        boolean plain = rollup.regions().size() <= 1 || body.region().isEmpty();
        return plain || body.agency().contains(body.region())
                ? body.agency()
                : body.agency() + "（" + body.region() + "）";
    }
}
