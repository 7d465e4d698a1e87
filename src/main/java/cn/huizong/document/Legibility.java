package cn.huizong.document;

import org.jspecify.annotations.Nullable;

/** What a person can make out on paper: one measure of size and colour for every format. Colours are {@code 0xRRGGBB}. */
public final class Legibility {
    public static final int WHITE = 0xFFFFFF;
    /** A colour that is not known, or no plain one: nothing is written in it for certain. */
    public static final int UNKNOWN = -1;

    /** In points. */
    private static final double SMALLEST = 1.5;
    /** Nobody tells a share of red, green and blue from here on from a full one. */
    private static final int FULL = 0xFD;

    private static final int DIGITS = 6;

    private Legibility() {}

    /** Whether nobody sees text of so many points. */
    public static boolean isTiny(double points) {
        return points <= SMALLEST;
    }

    /** A colour by its parts, from 0 to 255; almost white is white. */
    public static int colour(int red, int green, int blue) {
        boolean white = red >= FULL && green >= FULL && blue >= FULL;
        return white ? WHITE : (red << 16) | (green << 8) | blue;
    }

    /** A colour that is written in six hexadecimal digits, with or without a sign before them. */
    public static int colour(@Nullable String written) {
        int sign = written != null && written.startsWith("#") ? 1 : 0;
        if (written == null || written.length() != sign + DIGITS) {
            return UNKNOWN;
        }
        int colour = 0;
        for (int i = sign; i < written.length(); i++) {
            int digit = Character.digit(written.charAt(i), 16);
            if (digit < 0) {
                return UNKNOWN;
            }
            colour = (colour << 4) | digit;
        }
        return colour(colour >> 16, (colour >> 8) & 0xFF, colour & 0xFF);
    }

    /** Whether nobody sees what is written in a colour, since its ground is of the same. */
    public static boolean isUnseen(int ink, int ground) {
        return ink == ground && ink != UNKNOWN;
    }
}
