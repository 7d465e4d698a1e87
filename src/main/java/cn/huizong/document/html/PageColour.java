package cn.huizong.document.html;

import cn.huizong.document.Legibility;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour as style sheets write it.
 *
 * @param colour what it is, or {@link Legibility#UNKNOWN}
 * @param share how much of it is seen, from 0 to 1
 */
record PageColour(int colour, double share) {
    private static final PageColour SOME = new PageColour(Legibility.UNKNOWN, 1);

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("white", Legibility.WHITE),
            Map.entry("window", Legibility.WHITE),
            Map.entry("black", 0),
            Map.entry("windowtext", 0),
            Map.entry("red", 0xFF0000),
            Map.entry("blue", 0x0000FF),
            Map.entry("green", 0x008000),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080),
            Map.entry("silver", 0xC0C0C0));

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
    private static final Pattern FUNCTION = Pattern.compile("(rgb|hsl)a?\\(([^()]*)\\)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,/]+");
    private static final Pattern NUMBER = Pattern.compile("([-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))(%|deg)?");
    private static final int FULL = 255;
    private static final int PARTS = 3;
    private static final double HUNDRED = 100;

    /** A colour that is written in one word or as a function. */
    static PageColour of(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        Matcher hex = HEX.matcher(word);
        if (hex.matches()) {
            return ofDigits(hex.group(1));
        }
        Matcher function = FUNCTION.matcher(word);
        if (function.matches()) {
            return ofParts(
                    function.group(1).equals("rgb"),
                    BETWEEN.split(function.group(2).strip(), -1));
        }
        return word.equals("transparent")
                ? new PageColour(Legibility.UNKNOWN, 0)
                : new PageColour(NAMES.getOrDefault(word, Legibility.UNKNOWN), 1);
    }

    private static PageColour ofDigits(String digits) {
        String all = digits.length() < 2 * PARTS ? digits.replaceAll("[0-9a-f]", "$0$0") : digits;
        double share = all.length() > 2 * PARTS ? Integer.parseInt(all.substring(2 * PARTS), 16) / (double) FULL : 1;
        return new PageColour(Legibility.colour(all.substring(0, 2 * PARTS)), share);
    }

    private static PageColour ofParts(boolean rgb, String[] parts) {
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            Matcher number = NUMBER.matcher(parts[i]);
            if (!number.matches()) {
                return SOME;
            }
            boolean percent = "%".equals(number.group(2));
            double full = i < PARTS ? FULL : 1;
            numbers[i] = Double.parseDouble(number.group(1)) * (percent ? full : HUNDRED) / HUNDRED;
        }
        if (parts.length < PARTS) {
            return SOME;
        }
        double share = parts.length > PARTS ? Math.max(0, Math.min(1, numbers[PARTS])) : 1;
        boolean light = !rgb && numbers[2] >= FULL;
        int colour = rgb
                ? Legibility.colour(part(numbers[0]), part(numbers[1]), part(numbers[2]))
                : light ? Legibility.WHITE : Legibility.UNKNOWN;
        return new PageColour(colour, share);
    }

    private static int part(double number) {
        return (int) Math.round(Math.max(0, Math.min(FULL, number)));
    }
}
