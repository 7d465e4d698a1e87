package cn.huizong.publish.figure;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Kind;
import cn.huizong.publish.font.LabelLines;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.RegionRollup;
import cn.huizong.rollup.SameBodies;
import cn.huizong.rollup.YearRollup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One year over all its regions. Of several regions only flows are added up. */
public record CityTotals(YearRollup rollup) {
    private static final int LONGEST_NAME = 30;

    /** The region's name; of several regions 各地区; empty if nothing tells the region. */
    public String name() {
        List<RegionRollup> regions = rollup.regions();
        return regions.size() > 1
                ? "各地区"
                : regions.stream().map(RegionRollup::region).findFirst().orElse("");
    }

    public String title(String what) {
        String name = LabelLines.shortened(name(), LONGEST_NAME);
        return (name.isEmpty() ? "" : name + " ") + rollup.year() + " 年" + what;
    }

    public int expected() {
        return rollup.regions().stream().mapToInt(RegionRollup::expected).sum();
    }

    public Optional<Figure> find(IndicatorKey key) {
        List<Figure> figures = rollup.regions().stream()
                .flatMap(region -> region.find(key).stream())
                .toList();
        if (rollup.regions().size() <= 1 || figures.isEmpty()) {
            return figures.stream().findFirst();
        }
        return Optional.of(figures.get(0))
                .filter(figure -> figure.indicator().kind() == Kind.FLOW)
                .map(figure -> sum(figure, figures));
    }

    private static Figure sum(Figure first, List<Figure> figures) {
        BigDecimal value = figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        int reporting = figures.stream().mapToInt(Figure::reporting).sum();
        // a change is only shown where every region has both years
        boolean comparable =
                figures.stream().allMatch(figure -> figure.previous().isPresent());
        Optional<BigDecimal> previous = comparable
                ? figures.stream().flatMap(figure -> figure.previous().stream()).reduce(BigDecimal::add)
                : Optional.empty();
        Optional<Integer> previousReporting = comparable
                ? figures.stream()
                        .flatMap(figure -> figure.previousReporting().stream())
                        .reduce(Integer::sum)
                : Optional.empty();
        Optional<SameBodies> same = comparable
                ? figures.stream().flatMap(figure -> figure.same().stream()).reduce(SameBodies::and)
                : Optional.empty();
        return new Figure(
                first.indicator(),
                value,
                reporting,
                previous,
                previousReporting,
                first.seriesBreak(),
                figures.stream().mapToInt(Figure::offRoster).sum(),
                same);
    }

    public String coverage(int reporting) {
        return reporting + " 个单位填报，应报 " + expected() + " 个";
    }
}
