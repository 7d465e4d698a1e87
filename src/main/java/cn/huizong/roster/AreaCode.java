package cn.huizong.roster;

import java.util.ArrayList;
import java.util.List;

/** Codes of areas (行政区划代码): 6, 9 or 12 digits, each level a few digits more, the rest zeros. */
public final class AreaCode {
    private static final int LENGTH = 12;

    private AreaCode() {}

    /** Whether a text has the shape of a code. */
    public static boolean isOne(String code) {
        return code.matches("[1-9]\\d{5}(?:\\d{3}){0,2}");
    }

    static String full(String code) {
        return code + "0".repeat(LENGTH - code.length());
    }

    static Level level(String code) {
        String full = full(code);
        for (Level level : Level.values()) {
            if (full.substring(level.digits()).chars().allMatch(digit -> digit == '0')) {
                return level;
            }
        }
        return Level.VILLAGE;
    }

    /** Whether a code is that of a county of a city; those of a municipality (直辖市) lie in no city. */
    static boolean isCounty(String code) {
        return isOne(code) && level(code) == Level.COUNTY && !code.matches("(?:11|12|31|50).*");
    }

    /** The code of the city that a county lies in, in 6 digits. */
    static String city(String county) {
        return county.substring(0, Level.CITY.digits()) + "00";
    }

    /** The codes above a code in full length, the nearest first. */
    static List<String> above(String code) {
        String full = full(code);
        List<String> above = new ArrayList<>();
        for (Level level : Level.values()) {
            String higher = full(full.substring(0, level.digits()));
            if (!higher.equals(full) && !above.contains(higher)) {
                above.add(0, higher);
            }
        }
        return above;
    }
}
