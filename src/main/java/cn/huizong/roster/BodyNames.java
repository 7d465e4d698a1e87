package cn.huizong.roster;

import cn.huizong.report.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the name of a body tells without a roster. */
public final class BodyNames {
    /** 市场监督管理局 is no office of a 市 called 场监督管理局. */
    private static final Pattern NO_AREA = Pattern.compile("市场|市政|市民(?!政|族)|区域");

    private BodyNames() {}

    /** The name in the spelling that offices' usual short forms share. */
    public static String plain(String agency) {
        return AgencyName.plain(agency);
    }

    /** The highest area that a name begins with: the area that a body belongs to where no roster says. */
    static Optional<String> area(String agency) {
        return AgencyName.leading(agency).stream().findFirst();
    }

    /** The plain name within its area: 教育局 of 青岩县教育局 and of 县教育局 in 青岩县. */
    public static String withinArea(String agency, String area) {
        String name = plain(agency);
        boolean isWord = NO_AREA.matcher(name).lookingAt();
        String kind = area.isEmpty() || isWord ? "" : area.substring(area.length() - 1);
        for (String before : List.of(area, kind)) {
            if (!before.isEmpty() && name.startsWith(before) && name.length() > before.length() + 1) {
                return name.substring(before.length());
            }
        }
        return name;
    }

    /**
     * Whether two entries of a roster under different areas are one body: their name is one and begins with an area above
     * the townships that is one of theirs, that has no second of its name (a development zone), or that one of theirs holds
     * the other of. Towns and bare names stand in many areas.
     */
    public static boolean isOneBody(Body one, Body other) {
        List<String> leading = AgencyName.leading(one.agency());
        if (one.region().equals(other.region())
                || leading.isEmpty()
                || !plain(one.agency()).equals(plain(other.agency()))) {
            return false;
        }
        String area = leading.get(0);
        boolean low = Level.ofName(area).filter(Level.TOWNSHIP::equals).isPresent();
        boolean own = area.equals(one.region()) || area.equals(other.region());
        return !low && (own || area.matches(".*(?:开发区|新区|园区|示范区|度假区|高新区)") || isNested(one, other));
    }

    private static boolean isNested(Body one, Body other) {
        String code = one.regionCode();
        String second = other.regionCode();
        return AreaCode.isOne(code)
                && AreaCode.isOne(second)
                && (AreaCode.above(code).contains(AreaCode.full(second))
                        || AreaCode.above(second).contains(AreaCode.full(code)));
    }

    /** The plain name without the first area that it begins with, without the first two, and so on. */
    public static List<String> withoutAreas(String agency) {
        String rest = AgencyName.plain(agency);
        List<String> ends = new ArrayList<>();
        for (String area : AgencyName.leading(agency)) {
            rest = rest.startsWith(area) ? rest.substring(area.length()) : "";
            if (rest.length() < 2) {
                break;
            }
            ends.add(rest);
        }
        return ends;
    }
}
