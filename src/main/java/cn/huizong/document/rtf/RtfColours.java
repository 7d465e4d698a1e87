package cn.huizong.document.rtf;

import java.util.ArrayList;
import java.util.List;

/** The colours of a rich text, which its text names by their numbers; the first one is usually left to the program. */
final class RtfColours {
    private static final int FULL = 255;
    private static final int PARTS = 3;
    /** More colours than this are no palette. */
    private static final int MOST = 10_000;

    private final List<Boolean> white = new ArrayList<>();
    private int parts;
    private int full;

    /** A share of red, green or blue of the colour that is being told. */
    void part(int share) {
        parts++;
        full += share == FULL ? 1 : 0;
    }

    /** The text between colours: each semicolon ends one. */
    void end(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ';' && white.size() < MOST) {
                white.add(parts == PARTS && full == PARTS);
                parts = 0;
                full = 0;
            }
        }
    }

    boolean isWhite(int number) {
        return number >= 0 && number < white.size() && white.get(number);
    }
}
