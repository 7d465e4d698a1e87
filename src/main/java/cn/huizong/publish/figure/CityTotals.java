package cn.huizong.publish.figure;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Kind;
import cn.huizong.publish.font.LabelLines;
import cn.huizong.rollup.AreaSummary;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.RegionRollup;
import cn.huizong.rollup.YearRollup;
import java.util.List;
import java.util.Optional;

/**
 * One year over all its regions. Of several regions only flows are added up; where one of them has no figure and no area holds all,
 * nothing is said of the year before.
 */
public record CityTotals(YearRollup rollup) {
    private static final int LONGEST_NAME = 30;

    /**
     * The region's name; of several regions that of the one area that all lie in, else 各地区; empty if nothing tells the region.
     */
    public String name() {
        List<RegionRollup> regions = rollup.regions();
        return regions.size() > 1
                ? root().orElse("各地区")
                : regions.stream().map(RegionRollup::region).findFirst().orElse("");
    }

    /** The name of the area that all others lie in; one without a name has its code for it. */
    private Optional<String> root() {
        List<String> roots = rollup.levels().stream()
                .filter(area -> area.parent().isEmpty())
                .map(area -> area.area().name())
                .toList();
        return roots.size() == 1
                ? roots.stream().filter(name -> !name.matches("\\d*")).findFirst()
                : Optional.empty();
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
                .map(figure -> Figure.together(figures))
                .map(sum -> whole(key)
                        .filter(figure -> AreaChanges.isSame(figure, sum))
                        .orElseGet(() -> figures.size() == rollup.regions().size() ? sum : sum.withoutYearBefore()));
    }

    /** The figure of the one area that all others lie in, which knows also what regions without a figure gave the year before. */
    private Optional<Figure> whole(IndicatorKey key) {
        List<AreaSummary> highest = rollup.summaries().stream()
                .filter(area -> !area.own() && area.parent().isEmpty())
                .toList();
        return highest.size() == 1 ? highest.get(0).find(key) : Optional.empty();
    }

    public String coverage(int reporting) {
        return reporting + " 个单位填报，应报 " + expected() + " 个";
    }
}
