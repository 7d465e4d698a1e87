package cn.huizong.publish.page;

import cn.huizong.publish.font.PageFont;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The page over all years: how each stands, the headline figures year by year, and with scripts the trend of any figure. */
public final class EntryPage {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * A published year.
     *
     * @param release the number of its release
     * @param overview what its page says first; empty if an older version published it
     */
    public record Year(int release, Optional<YearOverview> overview) {}

    /**
     * The page's HTML.
     *
     * @param years every published year
     * @param all whether the tables over all years are published too
     */
    public String html(SortedMap<Integer, Year> years, boolean all) throws IOException {
        SortedMap<Integer, Year> newestFirst = new TreeMap<>(Collections.reverseOrder());
        newestFirst.putAll(years);
        StringOutput html = new StringOutput();
        templates.render(
                "entry.jte",
                new EntryView(
                        title(newestFirst),
                        newestFirst.entrySet().stream().map(EntryPage::year).toList(),
                        figures(newestFirst),
                        all),
                html);
        return ContentPolicy.into(PageFont.into(html.toString()));
    }

    /** The newest year that names a city tells whose pages these are. */
    private static String title(SortedMap<Integer, Year> years) {
        String city = years.values().stream()
                .flatMap(year -> year.overview().stream())
                .map(YearOverview::city)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        return city + "政府信息公开工作年度报告汇总";
    }

    private static EntryView.Year year(Map.Entry<Integer, Year> one) {
        Optional<YearOverview> overview = one.getValue().overview();
        return new EntryView.Year(
                one.getKey(),
                overview.map(YearOverview::standing).orElse("由以前的版本发布，重新发布后可查看趋势。"),
                overview.map(told -> told.findings() == 0 ? "没有需要核对之处" : told.findings() + " 处需要核对")
                        .orElse(""),
                "第 " + one.getValue().release() + " 次发布",
                overview.isPresent());
    }

    private static List<EntryView.Row> figures(SortedMap<Integer, Year> years) {
        Set<String> labels = new LinkedHashSet<>();
        years.values()
                .forEach(year -> year.overview().stream()
                        .flatMap(told -> told.cards().stream())
                        .forEach(card -> labels.add(heading(card))));
        List<EntryView.Row> rows = new ArrayList<>();
        labels.forEach(label -> rows.add(new EntryView.Row(
                label, years.values().stream().map(year -> value(year, label)).toList())));
        return rows;
    }

    private static String heading(PageView.Card card) {
        return card.label() + "（" + card.unit() + "）";
    }

    private static EntryView.Value value(Year year, String label) {
        return year.overview().stream()
                .flatMap(told -> told.cards().stream())
                .filter(card -> heading(card).equals(label))
                .map(card -> new EntryView.Value(card.value(), card.coverage(), card.change()))
                .findFirst()
                .orElse(new EntryView.Value(FiguresView.NO_VALUE, "", ""));
    }
}
