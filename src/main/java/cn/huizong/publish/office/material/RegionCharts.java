package cn.huizong.publish.office.material;

import cn.huizong.form.Form;
import cn.huizong.form.FormColumn;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.publish.chart.PairChart;
import cn.huizong.publish.chart.PairChart.Pair;
import cn.huizong.publish.figure.OutcomeColumns;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.HeadlineColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The charts of a region for print, each beside the year before; one that would show nothing is left out with the reason. */
final class RegionCharts {
    private static final int MOST_BARS = 20;
    private static final String RECEIVED = "application.received";

    private final Phrases phrases;
    private final CoverageWords coverage;
    private final OutcomeSentences outcomes;
    private final OutcomeColumns columns;
    private final Form form;

    RegionCharts(
            Phrases phrases, CoverageWords coverage, OutcomeSentences outcomes, OutcomeColumns columns, Form form) {
        this.phrases = phrases;
        this.coverage = coverage;
        this.outcomes = outcomes;
        this.columns = columns;
        this.form = form;
    }

    /**
     * A chart, or why there is none.
     *
     * @param name what it shows, as in its file's name
     * @param chart the chart
     * @param leftOut why it is left out; empty if it is not
     */
    record Chart(String name, Optional<PairChart> chart, String leftOut) {}

    List<Chart> of(Region region) {
        List<Chart> charts = new ArrayList<>(List.of(outcomes(region), channels(region), applicants(region)));
        if (region.parts().isEmpty()) {
            charts.add(bodies(region, "bodies"));
        } else {
            charts.add(regions(region));
            region.parts().stream().filter(part -> part.summary().own()).forEach(own -> charts.add(bodies(own, "own")));
        }
        return charts;
    }

    private Chart outcomes(Region region) {
        Map<String, HeadlineColumn> all = columns.of(region.year());
        List<OutcomeSentences.Group> groups = outcomes.groups(region.year(), region.counted());
        List<Pair> pairs = groups.stream()
                .map(group -> new Pair(
                        group.name(),
                        group.value(),
                        before(region, Optional.ofNullable(all.get(group.name()))),
                        group.share()))
                .toList();
        return chart(
                region,
                "outcomes",
                pairs,
                Reporting.most(groups.stream().map(OutcomeSentences.Group::reporting)),
                "charts.nobody");
    }

    /** The sum of the year before, where one form asked for it and as many bodies gave each of its lines. */
    private static Optional<BigDecimal> before(Region region, Optional<HeadlineColumn> column) {
        List<Figure> lines = column.stream()
                .flatMap(one -> one.alternatives().stream())
                .max(Comparator.comparing(one -> one.keys().stream()
                        .filter(key -> region.summary().find(key).isPresent())
                        .count()))
                .stream()
                .flatMap(one -> one.keys().stream())
                .map(key -> region.summary().find(key))
                .flatMap(Optional::stream)
                .toList();
        long whole = column.stream()
                .flatMap(one -> one.alternatives().stream())
                .mapToLong(one -> one.keys().size())
                .filter(size -> size == lines.size())
                .count();
        Set<Optional<Integer>> reporting =
                lines.stream().map(Figure::previousReporting).collect(Collectors.toSet());
        boolean comparable =
                whole > 0 && reporting.size() == 1 && lines.stream().allMatch(RegionCharts::hasBefore);
        return comparable
                ? lines.stream().flatMap(line -> line.previous().stream()).reduce(BigDecimal::add)
                : Optional.empty();
    }

    private static boolean hasBefore(Figure figure) {
        return figure.previous().isPresent() && figure.seriesBreak().isEmpty();
    }

    /** What was published in several channels counts in each, so that there are no shares. */
    private Chart channels(Region region) {
        List<Figure> figures = region.summary().figures().stream()
                .filter(figure -> figure.indicator().key().code().startsWith("disclosure.channel."))
                .toList();
        boolean asked = form.indicators().anyMatch(one -> one.key().code().startsWith("disclosure.channel."));
        return chart(
                region,
                "channels",
                figures.stream()
                        .map(figure -> pair(label(figure.indicator()), figure, Optional.empty()))
                        .toList(),
                most(figures),
                asked ? "charts.nobody" : "charts.unasked.channels");
    }

    private String label(Indicator indicator) {
        String[] words = indicator.rowLabel().split(" ", -1);
        return words[words.length - 1].replaceFirst("^\\d+\\.", "").replaceFirst("公开政府信息数$", "");
    }

    private Chart applicants(Region region) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        form.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column ->
                        !column.applicant().isEmpty() && !column.applicant().equals(IndicatorKey.TOTAL))
                .forEach(column -> region.summary()
                        .find(new IndicatorKey(RECEIVED, column.applicant()))
                        .ifPresent(figure -> figures.put(name(column), figure)));
        BigDecimal all = figures.values().stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = CoverageWords.isSame(figures.values());
        boolean asked = form.indicators()
                .anyMatch(one -> one.key().code().equals(RECEIVED)
                        && !one.key().applicant().isEmpty());
        List<Pair> pairs = new ArrayList<>();
        figures.forEach((name, figure) ->
                pairs.add(pair(name, figure, whole ? Shares.of(figure.value(), all) : Optional.empty())));
        return chart(
                region,
                "applicants",
                pairs,
                most(figures.values()),
                asked ? "charts.nobody" : "charts.unasked.applicants");
    }

    private static String name(FormColumn column) {
        return column.heading().equals("其他")
                ? column.heading() + "（" + String.join(" ", column.above()) + "）"
                : column.heading();
    }

    private Chart regions(Region region) {
        BigDecimal all =
                region.summary().find(region.received()).map(Figure::value).orElse(BigDecimal.ZERO);
        List<Pair> pairs = new ArrayList<>();
        Reporting reporting = Reporting.NOBODY;
        int expected = 0;
        for (Region part : region.parts()) {
            Optional<Figure> figure = part.summary().find(region.received());
            if (figure.isPresent() && !part.summary().own()) {
                pairs.add(pair(part.name(), figure.get(), Shares.of(figure.get().value(), all)));
                reporting = reporting.and(Reporting.of(figure.get()));
                expected += part.summary().coverage().expected();
            }
        }
        return pairs.size() < 2
                ? new Chart(phrases.of("chart.regions.name"), Optional.empty(), phrases.of("charts.few"))
                : chart(region, "regions", ranked(pairs), coverage.ofRegions(expected, reporting), "charts.nobody");
    }

    private Chart bodies(Region region, String which) {
        Optional<Figure> figure = region.summary().find(region.received());
        BigDecimal all = figure.map(Figure::value).orElse(BigDecimal.ZERO);
        List<Pair> pairs = region.counted().stream()
                .filter(body -> body.figures().containsKey(region.received()))
                .map(body -> pair(region, body, all))
                .toList();
        return pairs.size() < 2
                ? new Chart(phrases.of("chart." + which + ".name"), Optional.empty(), phrases.of("charts.few"))
                : chart(
                        region,
                        which,
                        ranked(pairs),
                        figure.map(Reporting::of).orElse(Reporting.NOBODY),
                        "charts.nobody");
    }

    private static Pair pair(Region region, BodyYear body, BigDecimal all) {
        BigDecimal value = Objects.requireNonNull(body.figures().get(region.received()));
        return new Pair(body.body().agency(), value, region.before(body), Shares.of(value, all));
    }

    private static Pair pair(String label, Figure figure, Optional<String> share) {
        return new Pair(label, figure.value(), figure.previous().filter(before -> hasBefore(figure)), share);
    }

    /** All of them; the chart has room for the largest. */
    private static List<Pair> ranked(List<Pair> pairs) {
        return pairs.stream()
                .sorted(Comparator.comparing(Pair::value).reversed().thenComparing(Pair::label))
                .toList();
    }

    private static Reporting most(Collection<Figure> figures) {
        return Reporting.most(figures.stream().map(Reporting::of));
    }

    private Chart chart(Region region, String which, List<Pair> pairs, Reporting reporting, String nobody) {
        return chart(region, which, pairs, coverage.of(region.summary(), reporting), nobody);
    }

    private Chart chart(Region region, String which, List<Pair> all, String covered, String nobody) {
        List<Pair> pairs = all.subList(0, Math.min(all.size(), MOST_BARS));
        String name = phrases.of("chart." + which + ".name");
        boolean zero = pairs.stream()
                .allMatch(pair -> pair.value().signum() == 0
                        && pair.before().filter(before -> before.signum() != 0).isEmpty());
        if (zero) {
            return new Chart(name, Optional.empty(), phrases.of(pairs.isEmpty() ? nobody : "charts.zero"));
        }
        String title =
                phrases.of("chart.title", region.title(), region.year(), phrases.of("chart." + which + ".title"));
        boolean beside = pairs.stream().anyMatch(pair -> pair.before().isPresent());
        String subtitle = covered
                + (beside ? phrases.of("chart.tones", region.year(), region.year() - 1) : "")
                + (all.size() > MOST_BARS ? phrases.of("chart.most", MOST_BARS) : "");
        return new Chart(
                name, Optional.of(new PairChart(title, subtitle, phrases.of("chart." + which + ".axis"), pairs)), "");
    }
}
