package cn.huizong.roster;

import cn.huizong.report.Area;
import cn.huizong.report.Body;
import java.util.ArrayList;
import java.util.List;

/** Which bodies of a roster the path of a file names, for files that tell no more than that. */
public final class NamedFiles {
    private final Roster roster;
    private final AreaTree tree;

    public NamedFiles(Roster roster) {
        this.roster = roster;
        this.tree = AreaTree.of(roster, List.of());
    }

    /** The bodies that a path names by their full names, or by a shorter one in a folder of their area. */
    public List<Body> in(String source) {
        String path = AgencyName.plain(source.replaceAll("[/!]+", " ")).replace(" ", "");
        String name = AgencyName.plain(source.substring(source.lastIndexOf('/') + 1));
        List<Body> named = new ArrayList<>();
        int longest = 0;
        for (Roster.Entry entry : roster.entries()) {
            int found = namedBy(entry, path, name);
            if (found > longest) {
                named.clear();
            }
            longest = Math.max(longest, found);
            if (found > 0 && found == longest && !named.contains(entry.body())) {
                named.add(entry.body());
            }
        }
        return named.size() == 1 ? List.copyOf(named) : List.of();
    }

    /** How many letters of a path are a body's name; 0 if it is not named. */
    private int namedBy(Roster.Entry entry, String path, String name) {
        int longest = 0;
        List<String> written = new ArrayList<>(entry.aliases());
        written.add(entry.body().agency());
        List<String> areas = tree.chain(Area.of(entry.body())).stream()
                .map(Area::name)
                .filter(area -> !area.isEmpty())
                .toList();
        for (String one : written) {
            String plain = AgencyName.plain(one);
            String rest = areas.stream()
                    .filter(area -> plain.startsWith(area) && plain.length() > area.length() + 1)
                    .map(area -> plain.substring(area.length()))
                    .findFirst()
                    .orElse(plain);
            boolean full = path.contains(plain);
            boolean nearby = name.contains(rest) && areas.stream().anyMatch(path::contains);
            longest = Math.max(longest, full ? plain.length() : nearby ? rest.length() : 0);
        }
        return longest;
    }
}
