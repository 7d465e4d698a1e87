package cn.huizong.roster;

import cn.huizong.form.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of bodies in one plain spelling, so that 「余姚市政府办」 and 「余姚市人民政府办公室」 read the same. */
final class AgencyName {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    /** What stands in brackets as a part of an office is not a second sign of it. */
    private static final Pattern PART = Pattern.compile(".*(?:分局|分中心|支队|大队|所|站|科|处)");

    private static final String AREA = "\\p{IsHan}{1,9}?(?:自治区|自治州|自治县|自治旗|地区|街道|省|市|县|区|州(?![市区县])|盟|旗|镇|乡)";
    private static final Pattern AREAS = Pattern.compile("(" + AREA + ")(" + AREA + ")?(" + AREA + ")?(" + AREA + ")?");
    private static final Pattern GOVERNMENT = Pattern.compile("(.*?)(?:政府(?:办)?|街道办)");

    private AgencyName() {}

    /** Half-width, simplified, without blanks, the usual long words cut as offices cut them. */
    static String plain(String name) {
        return Wording.unified(name)
                .replace('〔', '(')
                .replace('〕', ')')
                .replace('【', '(')
                .replace('】', ')')
                .replace('[', '(')
                .replace(']', ')')
                .replace("人民政府", "政府")
                .replace("管理委员会", "管委会")
                .replace("委员会", "委")
                .replace("办公室", "办")
                .replace("办公厅", "办")
                .replace("街道办事处", "街道办")
                .replaceFirst("街道$", "街道办");
    }

    /** The name itself, and each sign of an office that has several: 「甲(乙)」 is 甲 and 乙. */
    static List<String> signs(String name) {
        String plain = plain(name);
        List<String> signs = new ArrayList<>(List.of(plain));
        Matcher brackets = BRACKETS.matcher(plain);
        while (brackets.find()) {
            if (PART.matcher(brackets.group(1)).matches()) {
                return List.of(plain);
            }
            signs.add(brackets.group(1));
        }
        if (signs.size() > 1) {
            signs.add(1, BRACKETS.matcher(plain).replaceAll(""));
        }
        return signs;
    }

    /** A name without what stands in brackets. */
    static String bare(String plain) {
        return BRACKETS.matcher(plain).replaceAll("");
    }

    /** The areas that a text is made of, highest first; empty if it is anything else. */
    static List<String> areas(String text) {
        Matcher areas = AREAS.matcher(Wording.unified(text));
        if (!areas.matches()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= areas.groupCount(); i++) {
            if (areas.group(i) != null) {
                names.add(areas.group(i));
            }
        }
        return names;
    }

    /** The areas that a name of a body begins with, highest first: 淮安市 and 洪泽区 of 淮安市洪泽区教育局. */
    static List<String> leading(String agency) {
        Matcher areas = AREAS.matcher(bare(plain(agency)));
        List<String> names = new ArrayList<>();
        if (areas.lookingAt()) {
            for (int i = 1; i <= areas.groupCount(); i++) {
                if (areas.group(i) != null) {
                    names.add(areas.group(i));
                }
            }
        }
        return names;
    }

    /** The areas named before the word government, for a government, its office or a street office; else empty. */
    static List<String> governed(String agency) {
        Matcher government = GOVERNMENT.matcher(bare(plain(agency)));
        if (!government.matches()) {
            return List.of();
        }
        String before = government.group(1).replace("政府", "");
        return areas(government.group().endsWith("街道办") ? before + "街道" : before);
    }

    /** Whether this is a government itself, not an office of it. */
    static boolean isGovernment(String agency) {
        return bare(plain(agency)).endsWith("政府");
    }

    /** Whether this is the office of a government, which may report for it. */
    static boolean isGovernmentOffice(String agency) {
        return bare(plain(agency)).endsWith("政府办");
    }

    /** Whether the letters of a short name stand in a full one in their order. */
    static boolean fits(String shorter, String full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < shorter.length(); i++) {
            at += shorter.charAt(at) == full.charAt(i) ? 1 : 0;
        }
        return at == shorter.length();
    }
}
