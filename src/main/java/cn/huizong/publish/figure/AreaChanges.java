package cn.huizong.publish.figure;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import cn.huizong.rollup.AreaRollup;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.YearRollup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The figures of areas beside those of the same area for the year before: of the areas that have a report to write, and of a region
 * below them that no other area lies in. A sum of regions would leave out those that gave nothing this year.
 */
public final class AreaChanges {
    private final Map<Area, Map<IndicatorKey, Figure>> compared = new HashMap<>();

    public AreaChanges(YearRollup rollup) {
        Set<Area> above =
                rollup.levels().stream().flatMap(area -> area.parent().stream()).collect(Collectors.toSet());
        rollup.regions().stream()
                .filter(region -> !above.contains(new Area(region.regionCode(), region.region())))
                .forEach(region ->
                        compared.put(new Area(region.regionCode(), region.region()), byKey(region.figures())));
        rollup.summaries().stream()
                .filter(summary -> !summary.own())
                .forEach(summary -> compared.put(summary.area(), byKey(summary.figures())));
    }

    private static Map<IndicatorKey, Figure> byKey(List<Figure> figures) {
        return figures.stream()
                .collect(Collectors.toMap(figure -> figure.indicator().key(), Function.identity()));
    }

    /** An area's figures, with the year before as far as it is known. */
    public List<Figure> of(AreaRollup area) {
        Map<IndicatorKey, Figure> known = compared.getOrDefault(area.area(), Map.of());
        return area.figures().stream()
                .map(figure -> Optional.ofNullable(known.get(figure.indicator().key()))
                        .filter(same -> isSame(same, figure))
                        .orElse(figure))
                .toList();
    }

    /** Whether two figures are one sum over the same bodies, as far as numbers tell. */
    static boolean isSame(Figure one, Figure other) {
        return one.value().compareTo(other.value()) == 0
                && one.reporting() == other.reporting()
                && one.offRoster() == other.offRoster();
    }
}
