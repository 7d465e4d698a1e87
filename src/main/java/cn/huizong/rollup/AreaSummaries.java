package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.SeriesBreak;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.rollup.YearTally.Place;
import cn.huizong.roster.AreaTree;
import cn.huizong.roster.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sums up every area that has a report to write: those above the towns, and those of the roster whose level nothing tells.
 */
final class AreaSummaries {
    private final Indicators indicators;
    private final AreaTree tree;
    private final Set<Body> members;
    private final Map<Body, Unused> unused;
    private final Map<Part, Content> parts = new TreeMap<>();

    /** An area, whole or its own bodies alone. */
    private record Part(Area area, boolean own) implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            return Comparator.comparing(Part::area).thenComparing(Part::own).compare(this, other);
        }
    }

    /** What is in a part. */
    private record Content(Map<Body, BodyYear> bodies, RegionTally sum) {}

    /**
     * @param members whose figures belong into the totals
     * @param unused what was handed in of which nothing counts
     */
    AreaSummaries(Indicators indicators, AreaTree tree, Set<Body> members, Map<Body, Unused> unused) {
        this.indicators = indicators;
        this.tree = tree;
        this.members = members;
        this.unused = unused;
    }

    /** Takes in how the bodies stand, each with the area that it is at home in. */
    AreaSummaries bodies(Collection<BodyYear> bodies, Function<Body, Area> home) {
        bodies.forEach(standing -> parts(home.apply(standing.body()), Area.of(standing.body()))
                .forEach(part -> part.bodies().put(standing.body(), standing)));
        return this;
    }

    /** Takes in the sums by place. */
    AreaSummaries places(Map<Place, RegionTally> places) {
        places.forEach((place, tally) ->
                parts(place.home(), place.region()).forEach(part -> part.sum().add(tally)));
        return this;
    }

    /**
     * The highest level first, of each area the whole, then its own bodies if other areas are in it.
     *
     * @param previous those of the year before
     * @param breaks why a number is not comparable with that of the year before
     */
    List<AreaSummary> of(List<AreaSummary> previous, Function<IndicatorKey, Optional<SeriesBreak>> breaks) {
        parts.values().removeIf(this::isNobodysReport);
        return parts.entrySet().stream()
                .filter(part ->
                        !part.getKey().own() || holdsOthers(part.getKey().area()))
                .map(part -> summary(part.getKey(), part.getValue(), previous, breaks))
                .sorted(Comparator.comparing((AreaSummary one) -> one.level().isEmpty())
                        .thenComparing(one -> one.level().orElse(Level.VILLAGE))
                        .thenComparing(AreaSummary::area)
                        .thenComparing(AreaSummary::own))
                .toList();
    }

    private AreaSummary summary(
            Part part,
            Content content,
            List<AreaSummary> previous,
            Function<IndicatorKey, Optional<SeriesBreak>> breaks) {
        Optional<AreaSummary> before = previous.stream()
                .filter(one -> one.area().equals(part.area()) && one.own() == part.own())
                .findFirst();
        Set<Body> expected = content.bodies().keySet().stream()
                .filter(members::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        return new AreaSummary(
                part.area(),
                tree.level(part.area()),
                above(part.area()),
                part.own(),
                Coverage.of(expected, content.bodies(), unused, 0),
                List.copyOf(content.bodies().keySet()),
                content.sum().figures(key -> before.flatMap(one -> one.find(key)), breaks));
    }

    /** Whether nobody in it must report or is in the sums, as where one file waits to be told whose it is. */
    private boolean isNobodysReport(Content content) {
        return content.bodies().values().stream().noneMatch(body -> members.contains(body.body()) || body.isCounted());
    }

    private boolean holdsOthers(Area area) {
        return parts.keySet().stream().anyMatch(part -> isBelow(part.area(), area));
    }

    /** The parts that a body of a home and a region is in. */
    private List<Content> parts(Area home, Area region) {
        NavigableSet<Area> around = tree.around(home, region).stream()
                .filter(this::hasReport)
                .collect(Collectors.toCollection(TreeSet::new));
        if (around.isEmpty()) {
            around.add(Area.NONE);
        }
        return Stream.concat(
                        around.stream().map(area -> new Part(area, false)),
                        around.stream()
                                .filter(area -> around.stream().noneMatch(other -> isBelow(other, area)))
                                .map(area -> new Part(area, true)))
                .map(part -> parts.computeIfAbsent(
                        part, unused -> new Content(new TreeMap<>(), new RegionTally(indicators))))
                .toList();
    }

    private boolean isBelow(Area inner, Area outer) {
        return !inner.equals(outer) && tree.isWithin(inner, outer);
    }

    private Optional<Area> above(Area area) {
        return Stream.iterate(tree.parent(area), Optional::isPresent, above -> tree.parent(above.orElseThrow()))
                .flatMap(Optional::stream)
                .filter(this::hasReport)
                .findFirst();
    }

    private boolean hasReport(Area area) {
        return tree.level(area)
                .map(level -> level.compareTo(Level.COUNTY) <= 0)
                .orElseGet(() -> area.within().isEmpty());
    }
}
