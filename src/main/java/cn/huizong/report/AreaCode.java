package cn.huizong.report;

import java.util.ArrayList;
import java.util.List;

/** Codes of areas (行政区划代码): 6, 9 or 12 digits, each level a few digits more, the rest zeros. */
public final class AreaCode {
    private static final int LENGTH = 12;
    private static final int[] DIGITS = {2, 4, 6, 9, LENGTH};

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
        for (int i = 0; i < DIGITS.length; i++) {
            if (full.substring(DIGITS[i]).chars().allMatch(digit -> digit == '0')) {
                return Level.values()[i];
            }
        }
        return Level.VILLAGE;
    }

    /** The codes above a code in full length, the nearest first. */
    static List<String> above(String code) {
        String full = full(code);
        List<String> above = new ArrayList<>();
        for (int i = DIGITS.length - 1; i >= 0; i--) {
            String higher = full(full.substring(0, DIGITS[i]));
            if (!higher.equals(full) && !above.contains(higher)) {
                above.add(higher);
            }
        }
        return above;
    }
}
