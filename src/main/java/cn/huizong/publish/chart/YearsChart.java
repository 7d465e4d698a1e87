package cn.huizong.publish.chart;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.SeriesBreaks;
import cn.huizong.publish.figure.CityTotals;
import cn.huizong.publish.figure.Numerals;
import cn.huizong.publish.font.LabelLines;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.YearRollup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** New applications (新收申请) over the years. A year that is not known stays a gap. */
final class YearsChart {
    private static final IndicatorKey RECEIVED = IndicatorKey.parse("application.received@total");
    private static final IndicatorKey OLD_RECEIVED = IndicatorKey.of("application.received");

    private final Forms forms;
    private final SeriesBreaks breaks = SeriesBreaks.official();
    private final CityTotals city;
    private final List<YearRollup> series;

    YearsChart(Forms forms, YearRollup rollup, List<YearRollup> series) {
        this.forms = forms;
        this.city = new CityTotals(rollup);
        this.series = series;
    }

    BarChart requests() {
        List<Bar> bars = new ArrayList<>();
        int next = Integer.MAX_VALUE;
        for (YearRollup year : series) {
            if (next < Integer.MAX_VALUE) {
                breaks.find(RECEIVED, next - 1, year.year())
                        .ifPresent(found -> bars.add(new Bar("口径改变", List.of(), found.note(), Bar.Tone.BREAK)));
            }
            if (year.year() > next) {
                bars.add(gap(next, year.year() - 1));
            }
            bars.add(bar(year));
            next = year.year() + 1;
        }
        boolean none = bars.stream().allMatch(bar -> bar.parts().isEmpty());
        return new BarChart(
                "requests-by-year",
                title(),
                note(bars) + sameBodies(),
                "新收政府信息公开申请（件）",
                none ? List.of() : bars,
                "各年度都没有单位填报该项");
    }

    private String title() {
        String years = series.isEmpty()
                ? ""
                : series.get(0).year() + "—" + series.get(series.size() - 1).year() + " 年";
        return (city.name().isEmpty() ? "" : LabelLines.shortened(city.name(), 30) + " ") + years + "新收政府信息公开申请";
    }

    private static String note(List<Bar> bars) {
        boolean old = bars.stream()
                .anyMatch(bar -> bar.tone() == Bar.Tone.MUTED && !bar.parts().isEmpty());
        return "年度后为填报单位数和应报单位数，单位范围各年不同。" + (old ? "灰色为 2018 年度及以前的格式，口径不同，不宜与以后各年直接比较。" : "");
    }

    /** The last change over the bodies of both years, which the bars do not show. */
    private String sameBodies() {
        return city.find(RECEIVED)
                .flatMap(Figure::same)
                .filter(same -> same.bodies() > 0)
                .map(same -> "两年都填报的 " + same.bodies() + " 个单位，" + city.rollup().year() + " 年比上年 "
                        + Numerals.signed(same.change()) + " 件。")
                .orElse("");
    }

    Bar bar(YearRollup rollup) {
        CityTotals totals = new CityTotals(rollup);
        boolean old = !forms.indicators(forms.inForce(rollup.year()).id()).containsKey(RECEIVED);
        Bar.Tone tone = old ? Bar.Tone.MUTED : Bar.Tone.ACCENT;
        Optional<Figure> figure = totals.find(old ? OLD_RECEIVED : RECEIVED);
        return figure.map(found -> new Bar(
                        rollup.year() + " 年（" + found.reporting() + "/" + totals.expected() + "）",
                        List.of(found.value()),
                        Numerals.of(found.value()),
                        tone))
                .orElseGet(() -> empty(rollup.year() + " 年（没有单位填报）", tone));
    }

    private static Bar gap(int from, int to) {
        return empty((from == to ? "" : from + "—") + to + " 年（没有资料）", Bar.Tone.MUTED);
    }

    private static Bar empty(String label, Bar.Tone tone) {
        return new Bar(label, List.of(), "", tone);
    }
}
