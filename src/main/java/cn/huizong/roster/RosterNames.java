package cn.huizong.roster;

import cn.huizong.report.Area;
import cn.huizong.report.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every way of writing the names of a roster that leaves no doubt: in full, from any of the areas above on, and, within
 * its area, without the area or with 市, 县 or 区 in its place.
 */
final class RosterNames {
    /** 余姚市政府招商中心 is also 余姚市招商中心; 政府采购中心 is not 采购中心. */
    private static final Pattern OF_GOVERNMENT = Pattern.compile("政府(?!采购|投资|信息|服务|性|网|办|$)(?=.{3})");

    private final Map<String, TreeSet<Body>> full = new HashMap<>();
    private final Map<String, TreeSet<Body>> local = new HashMap<>();
    private final Map<Body, List<Name>> names = new HashMap<>();
    private final TreeSet<String> areas = new TreeSet<>();

    /**
     * One name of a body.
     *
     * @param path the areas that it lies in, highest first
     * @param rest the name without them
     */
    record Name(List<String> path, String rest) {
        /** Whether its body is of an area itself, not of one inside it. */
        boolean isOf(String area) {
            return !path.isEmpty() && path.get(path.size() - 1).equals(area);
        }

        /** The name with its areas from one of them on. */
        String from(int index) {
            return String.join("", path.subList(index, path.size())) + rest;
        }
    }

    RosterNames(Roster roster, AreaTree tree, String region) {
        roster.entries().forEach(entry -> add(entry, tree, region));
    }

    private void add(Roster.Entry entry, AreaTree tree, String region) {
        List<String> path = path(Area.of(entry.body()), tree, region);
        List<String> written = new ArrayList<>(List.of(entry.body().agency()));
        written.addAll(entry.aliases());
        for (String name : written) {
            for (String sign : AgencyName.signs(name)) {
                add(entry.body(), sign, path);
            }
        }
    }

    /** The areas from the highest down; the area of the job stands above one that nothing else places. */
    private static List<String> path(Area area, AreaTree tree, String region) {
        List<String> path = new ArrayList<>();
        for (Area one : tree.chain(area)) {
            List<String> own = AgencyName.areas(one.name());
            path.addAll(0, own.isEmpty() && !one.name().isEmpty() ? List.of(one.name()) : own);
        }
        List<String> distinct = new ArrayList<>(path.stream().distinct().toList());
        boolean placed = region.isEmpty()
                || distinct.contains(region)
                || tree.areas().stream().anyMatch(one -> one.name().equals(region))
                || tree.level(area).filter(Level.PROVINCE::equals).isPresent();
        if (!placed) {
            distinct.add(0, region);
        }
        return distinct;
    }

    private void add(Body body, String sign, List<String> path) {
        full.computeIfAbsent(sign, key -> new TreeSet<>()).add(body);
        add(body, new Name(path, rest(sign, path)));
        String shorter = OF_GOVERNMENT.matcher(rest(sign, path)).replaceFirst("");
        if (!shorter.equals(rest(sign, path))) {
            add(body, new Name(path, shorter));
        }
    }

    private void add(Body body, Name name) {
        names.computeIfAbsent(body, key -> new ArrayList<>()).add(name);
        areas.addAll(name.path());
        for (int i = 0; i < name.path().size(); i++) {
            full.computeIfAbsent(name.from(i), key -> new TreeSet<>()).add(body);
        }
        local.computeIfAbsent(name.rest(), key -> new TreeSet<>()).add(body);
        if (!name.path().isEmpty()) {
            String region = name.path().get(name.path().size() - 1);
            String kind = region.substring(region.length() - 1);
            local.computeIfAbsent(kind + name.rest(), key -> new TreeSet<>()).add(body);
        }
    }

    private static String rest(String sign, List<String> path) {
        String rest = sign;
        for (String area : path) {
            rest = rest.startsWith(area) && rest.length() > area.length() ? rest.substring(area.length()) : rest;
        }
        if (rest.equals(sign) && !path.isEmpty()) {
            String region = path.get(path.size() - 1);
            String kind = region.substring(region.length() - 1);
            boolean generic = "省市县区州旗镇乡".contains(kind) && rest.startsWith(kind) && rest.length() > 2;
            return generic ? rest.substring(1) : rest;
        }
        return rest;
    }

    /** The bodies that a name with its area stands for. */
    List<Body> full(String sign) {
        return List.copyOf(full.getOrDefault(sign, new TreeSet<>()));
    }

    /** The bodies that a name stands for within their area. */
    List<Body> local(String sign) {
        return List.copyOf(local.getOrDefault(sign, new TreeSet<>()));
    }

    /** The longest of the areas that stands in the name of a folder. */
    Optional<String> areaIn(String folder) {
        return areas.stream()
                .filter(area -> !area.isEmpty() && folder.contains(area))
                .max(Comparator.comparingInt(String::length));
    }

    /** Every name of a body. */
    List<Name> of(Body body) {
        return names.getOrDefault(body, List.of());
    }
}
