package cn.huizong.roster;

import cn.huizong.report.Area;
import cn.huizong.report.Body;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which area lies in which (行政区划层级), as far as the roster and the names of the bodies tell: by the roster's parent,
 * else by the codes, else by names such as 淮安市洪泽区人民政府. An area that nothing places stands by itself.
 */
public final class AreaTree {
    private final NavigableSet<Area> areas = new TreeSet<>();
    private final Map<Area, Area> parents = new TreeMap<>();
    private final Map<Area, NavigableSet<Area>> children = new TreeMap<>();
    private final Map<Area, Level> levels = new TreeMap<>();
    private final Map<String, NavigableSet<Area>> byName = new TreeMap<>();
    private final Map<String, NavigableSet<Area>> claims = new TreeMap<>();
    private final Map<Area, String> lastNames = new HashMap<>();

    private AreaTree() {}

    /** The areas of the roster and of further bodies. */
    public static AreaTree of(Roster roster, Collection<Body> others) {
        AreaTree tree = new AreaTree();
        List<Roster.Entry> entries = roster.entries();
        entries.forEach(entry -> tree.add(Area.of(entry.body())));
        others.stream().sorted().map(Area::of).forEach(tree::add);
        entries.forEach(entry -> tree.claim(entry.body()));
        others.forEach(tree::claim);
        entries.forEach(tree::addDeclared);
        tree.addCities(Stream.concat(
                        entries.stream().map(Roster.Entry::body),
                        others.stream().sorted())
                .toList());
        tree.placeByCode();
        entries.forEach(entry -> tree.placeByName(entry.body()));
        others.stream().sorted().forEach(tree::placeByName);
        entries.forEach(tree::addLevel);
        tree.areas.remove(Area.NONE);
        return tree;
    }

    private void add(Area area) {
        if (areas.add(area)) {
            byName.computeIfAbsent(area.name(), name -> new TreeSet<>()).add(area);
            byName.computeIfAbsent(last(area), name -> new TreeSet<>()).add(area);
        }
    }

    private void addDeclared(Roster.Entry entry) {
        if (!entry.parent().isEmpty()) {
            Area parent = findByText(entry.parent()).orElseGet(() -> named(entry.parent()));
            place(Area.of(entry.body()), parent);
        }
    }

    private Area named(String text) {
        Area area = AreaCode.isOne(text) ? new Area(text, text) : new Area("", text);
        add(area);
        return area;
    }

    private Optional<Area> findByText(String text) {
        return areas.stream()
                .filter(area -> area.name().equals(text) || area.code().equals(text))
                .findFirst();
    }

    private void placeByCode() {
        Map<String, Area> byCode = new TreeMap<>();
        areas.stream()
                .filter(area -> AreaCode.isOne(area.code()))
                .forEach(area -> byCode.putIfAbsent(AreaCode.full(area.code()), area));
        for (Area area : List.copyOf(areas)) {
            if (AreaCode.isOne(area.code())) {
                AreaCode.above(area.code()).stream()
                        .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                        .findFirst()
                        .ifPresent(above -> place(area, above));
            }
        }
    }

    /**
     * Knows the city of counties though none of its own bodies is known, so that it has its sums: by the codes of the counties,
     * with the name that a body of one of them begins with; without such a name only where several counties lie in it.
     */
    private void addCities(List<Body> bodies) {
        Map<String, List<Area>> counties = new TreeMap<>();
        areas.stream()
                .filter(area -> AreaCode.isCounty(area.code()))
                .forEach(area -> counties.computeIfAbsent(AreaCode.city(area.code()), key -> new ArrayList<>())
                        .add(area));
        areas.stream()
                .filter(area -> AreaCode.isOne(area.code()))
                .forEach(area ->
                        counties.keySet().removeIf(city -> AreaCode.full(city).equals(AreaCode.full(area.code()))));
        boolean uncoded = areas.stream()
                .anyMatch(area ->
                        area.code().isEmpty() && Level.ofName(area.name()).equals(Optional.of(Level.CITY)));
        counties.forEach((city, own) -> {
            Optional<String> name = bodies.stream()
                    .filter(body -> own.contains(Area.of(body)))
                    .flatMap(body -> cityBefore(body).stream())
                    .findFirst();
            if (name.isPresent() && !byName.containsKey(name.get())) {
                add(new Area(city, name.get()));
            } else if (name.isEmpty() && own.size() > 1 && !uncoded) {
                add(new Area(city, city));
            }
        });
    }

    /** 淮安市 of 淮安市洪泽区教育局 in 洪泽区. */
    private Optional<String> cityBefore(Body body) {
        String agency = AgencyName.plain(body.agency());
        int own = agency.indexOf(last(Area.of(body)));
        List<String> before = own > 0 ? AgencyName.areas(agency.substring(0, own)) : List.of();
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    /** 淮安市洪泽区教育局 of 洪泽区 says where 洪泽区 lies; 淮安市洪泽区人民政府 of 淮安市 says that there is a 洪泽区. */
    private void placeByName(Body body) {
        Area region = Area.of(body);
        List<String> own = AgencyName.areas(region.name());
        if (own.size() > 1) {
            findByName(own.get(own.size() - 2)).ifPresent(parent -> place(region, parent));
        }
        Area above = region;
        for (Area area : descent(region, AgencyName.governed(body.agency()))) {
            add(area);
            place(area, above);
            above = area;
        }
        String agency = AgencyName.plain(body.agency());
        String last = own.isEmpty() ? "" : own.get(own.size() - 1);
        if (!last.isEmpty() && agency.indexOf(last) > 0) {
            List<String> before = AgencyName.areas(agency.substring(0, agency.indexOf(last)));
            if (!before.isEmpty()) {
                findByName(before.get(before.size() - 1)).ifPresent(parent -> place(region, parent));
            }
        }
    }

    private Optional<Area> findByName(String name) {
        List<Area> named = byName.getOrDefault(name, new TreeSet<>()).stream()
                .filter(area -> area.within().isEmpty())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** What is placed stays, and nothing comes to lie in itself. */
    private void place(Area area, Area parent) {
        if (!parents.containsKey(area) && !parent.equals(Area.NONE) && !isWithin(parent, area)) {
            parents.put(area, parent);
            children.computeIfAbsent(parent, key -> new TreeSet<>()).add(area);
        }
    }

    private void addLevel(Roster.Entry entry) {
        Level.find(entry.level())
                .ifPresent(level -> levels.putIfAbsent(governed(entry.body()).orElse(Area.of(entry.body())), level));
    }

    /** Every area, by code and name. */
    List<Area> areas() {
        return List.copyOf(areas);
    }

    /** The area that an area lies in. */
    public Optional<Area> parent(Area area) {
        return Optional.ofNullable(parents.get(area));
    }

    /** An area and all that it lies in, the nearest first. */
    public List<Area> chain(Area area) {
        List<Area> chain = new ArrayList<>(List.of(area));
        for (Area above = parents.get(area); above != null; above = parents.get(above)) {
            chain.add(above);
        }
        return chain;
    }

    /** Whether an area is another or lies in it. */
    public boolean isWithin(Area inner, Area outer) {
        return chain(inner).contains(outer);
    }

    /** Every area that a body of a home and a region lies in, each once. */
    public NavigableSet<Area> around(Area home, Area region) {
        NavigableSet<Area> around = new TreeSet<>(chain(home));
        around.addAll(chain(region));
        around.remove(Area.NONE);
        return around;
    }

    /** The level of an area: as the roster says, else by its code, else by its name; empty if nothing tells. */
    public Optional<Level> level(Area area) {
        return Optional.ofNullable(levels.get(area))
                .or(() -> Level.ofCode(area.code()))
                .or(() -> Level.ofName(area.name()).map(level -> belowParent(area, level)));
    }

    /** A 市 within a city is a county. */
    private Level belowParent(Area area, Level level) {
        boolean inCity =
                parent(area).flatMap(this::level).filter(Level.CITY::equals).isPresent();
        return inCity && level == Level.CITY ? Level.COUNTY : level;
    }

    /** The area that a government, or its office, governs; empty for any other body. */
    Optional<Area> governed(Body body) {
        List<String> names = AgencyName.governed(body.agency());
        Area region = Area.of(body);
        if (names.isEmpty()) {
            boolean generic = AgencyName.plain(body.agency()).matches("(?:省|市|县|区|州|旗)?政府(?:办)?");
            return generic && !region.equals(Area.NONE) ? Optional.of(region) : Optional.empty();
        }
        List<Area> descent = descent(region, names);
        return Optional.of(descent.isEmpty() ? region : descent.get(descent.size() - 1));
    }

    /** The areas that names lead to from a region down: 洪泽区 and 城关镇 of 淮安市洪泽区城关镇; empty for the region itself. */
    private List<Area> descent(Area region, List<String> names) {
        List<Area> descent = new ArrayList<>();
        Area area = region;
        for (String name : names.subList(namesAbove(region, names), names.size())) {
            area = inside(area, name);
            descent.add(area);
        }
        return descent;
    }

    /** How many of the names are those of a region and of what it lies in. */
    private int namesAbove(Area region, List<String> names) {
        for (Area above : chain(region)) {
            int own = Math.max(names.lastIndexOf(last(above)), names.lastIndexOf(above.name()));
            if (own >= 0) {
                return own + 1;
            }
        }
        return 0;
    }

    /** The area of a name inside another: the one known there, else a listed one that nothing places and nobody else claims. */
    private Area inside(Area area, String name) {
        NavigableSet<Area> named = byName.getOrDefault(name, new TreeSet<>());
        return named.stream()
                .filter(one -> !one.equals(area) && isWithin(one, area))
                .findFirst()
                .or(() -> named.stream()
                        .filter(one -> one.within().isEmpty() && parent(one).isEmpty() && isClaimedOnce(name))
                        .filter(one -> !isWithin(area, one))
                        .findFirst())
                .orElseGet(() -> area.below(name));
    }

    private boolean isClaimedOnce(String name) {
        return claims.getOrDefault(name, new TreeSet<>()).size() <= 1;
    }

    /** Notes who says that there is an area of a name inside its region. */
    private void claim(Body body) {
        List<String> names = AgencyName.governed(body.agency());
        if (!names.isEmpty()) {
            String last = names.get(names.size() - 1);
            Area region = Area.of(body);
            if (!last(region).equals(last)) {
                claims.computeIfAbsent(last, name -> new TreeSet<>()).add(region);
            }
        }
    }

    /**
     * The area that a body is at home in: the one that it governs, else the lowest known one that its name begins with
     * within its region, else its region.
     */
    public Area home(Body body) {
        return governed(body).orElseGet(() -> {
            Area home = Area.of(body);
            String rest = AgencyName.plain(body.agency());
            for (Optional<Area> next = Optional.of(home); next.isPresent(); next = child(home, rest)) {
                home = next.get();
                String name = last(home);
                rest = rest.startsWith(name) ? rest.substring(name.length()) : rest;
            }
            return home;
        });
    }

    private Optional<Area> child(Area area, String rest) {
        return children.getOrDefault(area, new TreeSet<>()).stream()
                .filter(one -> !last(one).isEmpty() && rest.startsWith(last(one)))
                .findFirst();
    }

    /** 洪泽区 of an area called 淮安市洪泽区. */
    private String last(Area area) {
        return lastNames.computeIfAbsent(area, one -> {
            List<String> names = AgencyName.areas(one.name());
            return names.isEmpty() ? one.name() : names.get(names.size() - 1);
        });
    }
}
