package cn.huizong.rollup;

import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.rollup.YearTally.Place;
import cn.huizong.roster.AreaTree;
import cn.huizong.roster.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds a year's sums up along the areas. */
final class Areas {
    private final AreaTree tree;
    private final Map<Area, RegionTally> sums = new TreeMap<>();
    private final Map<Area, Integer> expected = new TreeMap<>();

    /**
     * @param places the sums by place
     * @param members the bodies that are expected in the totals
     */
    Areas(Indicators indicators, AreaTree tree, Map<Place, RegionTally> places, Collection<Body> members) {
        this.tree = tree;
        places.forEach((place, tally) -> tree.around(place.home(), place.region())
                .forEach(area -> sums.computeIfAbsent(area, key -> new RegionTally(indicators))
                        .add(tally)));
        members.forEach(body ->
                tree.around(tree.home(body), Area.of(body)).forEach(area -> expected.merge(area, 1, Integer::sum)));
    }

    /** Every area with figures or bodies, the highest level first, what has no level last. */
    List<AreaRollup> rollups() {
        Set<Area> all = new TreeSet<>(sums.keySet());
        all.addAll(expected.keySet());
        return all.stream()
                .map(area -> new AreaRollup(area, tree.level(area), tree.parent(area), expected(area), figures(area)))
                .sorted(Comparator.comparing(
                                (AreaRollup rollup) -> rollup.level().isEmpty())
                        .thenComparing(rollup -> rollup.level().orElse(Level.VILLAGE))
                        .thenComparing(AreaRollup::area))
                .toList();
    }

    /** How many bodies of an area must report. */
    int expected(Area area) {
        return expected.getOrDefault(area, 0);
    }

    /** The sums over an area with all that lies in it. */
    List<Figure> figures(Area area) {
        return Optional.ofNullable(sums.get(area)).map(RegionTally::figures).orElse(List.of());
    }
}
