package cn.huizong.publish.office.material;

import cn.huizong.publish.folder.FolderFile;
import cn.huizong.report.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the files of the regions begin with, which any file system takes. Regions of one name are told apart by their codes, or by what they lie in. */
final class FileNames {
    private static final int LONGEST = 60;

    private FileNames() {}

    /** What the files of each region begin with, in their order. */
    static List<String> of(List<Region> regions) {
        Map<String, Integer> titles = new HashMap<>();
        regions.forEach(region -> titles.merge(key(region.title()), 1, Integer::sum));
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Region region : regions) {
            boolean several = titles.getOrDefault(key(region.title()), 0) > 1;
            names.add(free(harmless(region.title() + (several ? apart(region) : "")), taken));
        }
        return names;
    }

    private static String apart(Region region) {
        Area area = region.summary().area();
        String by = area.code().isEmpty()
                ? region.summary().parent().map(Area::name).orElse("")
                : area.code();
        return by.isEmpty() ? "" : "（" + by + "）";
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int again = 2; !taken.add(key(free)); again++) {
            free = name + "（" + again + "）";
        }
        return free;
    }

    private static String key(String name) {
        return harmless(name).toLowerCase(Locale.ROOT);
    }

    /** Of a long name its beginning. */
    private static String harmless(String name) {
        String plain = FolderFile.harmless(name);
        int length = plain.codePointCount(0, plain.length());
        return length <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
    }
}
