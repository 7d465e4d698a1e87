package cn.huizong.publish.chart;

import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.publish.figure.CityTotals;
import cn.huizong.publish.figure.OutcomeColumns;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.HeadlineColumn;
import cn.huizong.rollup.HeadlineTotal;
import cn.huizong.rollup.Headlines;
import cn.huizong.rollup.YearRollup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The charts of the city's sums. */
final class CityCharts {
    private final Forms forms;
    private final Headlines headlines;
    private final YearRollup rollup;
    private final CityTotals city;

    CityCharts(Forms forms, Headlines headlines, YearRollup rollup) {
        this.forms = forms;
        this.headlines = headlines;
        this.rollup = rollup;
        this.city = new CityTotals(rollup);
    }

    BarChart channels() {
        return chart(
                "disclosures-by-channel",
                "各渠道公开政府信息数",
                "同一信息在几个渠道公开的，各计一条，不能相加。",
                "公开政府信息数（条）",
                groups("disclosure.channel."));
    }

    /** The same totals as in the headline table, which leave out a body that filled only some lines of a group. */
    BarChart outcomes() {
        List<Bar> bars = new ArrayList<>();
        int reporting = 0;
        for (Map.Entry<String, HeadlineColumn> group :
                new OutcomeColumns(forms, headlines).of(rollup.year()).entrySet()) {
            HeadlineTotal total = group.getValue().total(rollup.counted());
            total.value().ifPresent(value -> bars.add(Bar.of(group.getKey(), value)));
            reporting = Math.max(reporting, total.reporting());
        }
        String note = bars.isEmpty() ? "" : "只计该类各项都有数值的单位，包括上年结转后办结的申请。";
        return new BarChart(
                "application-outcomes",
                city.title("政府信息公开申请办理结果"),
                city.coverage(reporting) + "。" + note,
                "办理结果（件）",
                bars,
                BarChart.NOT_REPORTED);
    }

    BarChart applicants() {
        BarChart chart = chart("applicants-by-kind", "新收政府信息公开申请的申请人类别", "", "本年新收政府信息公开申请（件）", applicantKinds());
        boolean asked = forms.indicators(forms.inForce(rollup.year()).id()).keySet().stream()
                .anyMatch(key -> key.code().equals("application.received")
                        && !key.applicant().isEmpty());
        return asked || !chart.bars().isEmpty()
                ? chart
                : new BarChart(
                        chart.name(), chart.title(), chart.subtitle(), chart.axis(), List.of(), "本年度适用的格式不分申请人类别统计");
    }

    private Map<String, Set<IndicatorKey>> groups(String prefix) {
        return forms.form("2014").tables().stream()
                .flatMap(table -> table.countedRows().stream())
                .filter(row -> row.code().orElseThrow().startsWith(prefix))
                .collect(Collectors.toMap(
                        CityCharts::channel,
                        row -> Set.of(IndicatorKey.of(row.code().orElseThrow())),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String channel(FormRow row) {
        return row.label().replaceFirst("^\\d+\\.", "").replaceFirst("公开政府信息数$", "");
    }

    private Map<String, Set<IndicatorKey>> applicantKinds() {
        Map<String, Set<IndicatorKey>> kinds = new LinkedHashMap<>();
        forms.tables()
                .flatMap(table -> table.columns().stream())
                .filter(column ->
                        !column.applicant().isEmpty() && !column.applicant().equals(IndicatorKey.TOTAL))
                .forEach(column ->
                        kinds.put(kind(column), Set.of(new IndicatorKey("application.received", column.applicant()))));
        return kinds;
    }

    private static String kind(FormColumn column) {
        return column.heading().equals("其他") ? "其他（" + String.join(" ", column.above()) + "）" : column.heading();
    }

    private BarChart chart(String name, String what, String note, String axis, Map<String, Set<IndicatorKey>> groups) {
        List<Bar> bars = new ArrayList<>();
        int reporting = 0;
        for (Map.Entry<String, Set<IndicatorKey>> group : groups.entrySet()) {
            List<Figure> figures = group.getValue().stream()
                    .flatMap(key -> city.find(key).stream())
                    .toList();
            if (!figures.isEmpty()) {
                bars.add(Bar.of(
                        group.getKey(), figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add)));
            }
            reporting = Math.max(
                    reporting,
                    figures.stream().mapToInt(Figure::reporting).max().orElse(0));
        }
        return new BarChart(
                name,
                city.title(what),
                city.coverage(reporting) + "。" + (bars.isEmpty() ? "" : note),
                axis,
                bars,
                BarChart.NOT_REPORTED);
    }
}
