package cn.huizong.publish.figure;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import cn.huizong.rollup.AreaRollup;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.RegionRollup;
import cn.huizong.rollup.YearRollup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The figures of areas beside those of the year before. Regions are compared over the years; an area is wherever its figure is
 * the sum of whole regions, and nowhere else.
 */
public final class AreaChanges {
    private final Map<Area, List<Map<IndicatorKey, Figure>>> regions = new HashMap<>();

    public AreaChanges(YearRollup rollup) {
        Map<Area, AreaRollup> levels =
                rollup.levels().stream().collect(Collectors.toMap(AreaRollup::area, Function.identity()));
        for (RegionRollup region : rollup.regions()) {
            Map<IndicatorKey, Figure> figures = region.figures().stream()
                    .collect(Collectors.toMap(figure -> figure.indicator().key(), Function.identity()));
            Optional<AreaRollup> area = Optional.ofNullable(levels.get(new Area(region.regionCode(), region.region())));
            while (area.isPresent()) {
                regions.computeIfAbsent(area.get().area(), key -> new ArrayList<>())
                        .add(figures);
                area = area.get().parent().map(levels::get);
            }
        }
    }

    /** An area's figures, with the year before as far as the regions in it tell. */
    public List<Figure> of(AreaRollup area) {
        List<Map<IndicatorKey, Figure>> inside = regions.getOrDefault(area.area(), List.of());
        return area.figures().stream().map(figure -> compared(figure, inside)).toList();
    }

    private static Figure compared(Figure figure, List<Map<IndicatorKey, Figure>> inside) {
        List<Figure> parts = inside.stream()
                .flatMap(region ->
                        Optional.ofNullable(region.get(figure.indicator().key())).stream())
                .toList();
        return parts.isEmpty()
                ? figure
                : Optional.of(Figure.together(parts))
                        .filter(whole -> whole.value().compareTo(figure.value()) == 0)
                        .filter(whole ->
                                whole.reporting() == figure.reporting() && whole.offRoster() == figure.offRoster())
                        .orElse(figure);
    }
}
