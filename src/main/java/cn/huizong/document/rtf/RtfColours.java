package cn.huizong.document.rtf;

import cn.huizong.document.Legibility;
import java.util.ArrayList;
import java.util.List;

/** The colours of a rich text, which its text names by their numbers; the first one is usually left to the program. */
final class RtfColours {
    static final int RED = 0;
    static final int GREEN = 1;
    static final int BLUE = 2;

    private static final int PARTS = 3;
    private static final int BRIGHTEST = 255;
    /** More colours than this are no palette. */
    private static final int MOST = 10_000;

    private final List<Integer> colours = new ArrayList<>();
    private final int[] shares = new int[PARTS];
    private int parts;

    /** A share of red, green or blue of the colour that is being told. */
    void part(int part, int share) {
        shares[part] = Math.max(0, Math.min(BRIGHTEST, share));
        parts++;
    }

    /** The text between colours: each semicolon ends one. */
    void end(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ';' && colours.size() < MOST) {
                colours.add(
                        parts == PARTS
                                ? Legibility.colour(shares[RED], shares[GREEN], shares[BLUE])
                                : Legibility.UNKNOWN);
                parts = 0;
            }
        }
    }

    /** A colour by its number. */
    int colour(int number) {
        return number >= 0 && number < colours.size() ? colours.get(number) : Legibility.UNKNOWN;
    }

    /** A ground by its colour's number; the first one is none, where it is left to the program. */
    int ground(int number) {
        return number == 0 && colour(0) == Legibility.UNKNOWN ? Legibility.WHITE : colour(number);
    }
}
