package cn.huizong.document.word;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sign shows that Word keeps by its place in a font (w:sym). */
final class WordSymbols {
    /** A sign that cannot be told: labels are read without it, and no number stands with it. */
    private static final String UNKNOWN = "·";

    private static final int PRIVATE = 0xF000;
    private static final Map<Integer, String> BOXES = Map.of(
            0x6F, "□", 0x71, "□", 0xA8, "□", 0xFC, "✓", 0xFB, "✗", 0xFD, "☒", 0xFE, "☑", 0x52, "☑", 0xA3, "□", 0x9F,
            "·");

    private WordSymbols() {}

    /** The sign's text. */
    static String of(@Nullable String font, @Nullable String code) {
        int place;
        try {
            place = Integer.parseInt(String.valueOf(code).strip(), 16);
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
        boolean pictures = String.valueOf(font).toLowerCase(Locale.ROOT).contains("dings");
        if (!pictures && (place < PRIVATE || place > PRIVATE + 0xFF)) {
            return Character.isDefined(place) && place > 0x1F && place < 0xE000 ? Character.toString(place) : UNKNOWN;
        }
        return of(String.valueOf(font).toLowerCase(Locale.ROOT), place & 0xFF);
    }

    private static String of(String font, int place) {
        if (font.startsWith("wingdings")) {
            boolean circled = font.equals("wingdings") && place >= 0x80 && place <= 0x95;
            return circled ? "①" : BOXES.getOrDefault(place, UNKNOWN);
        }
        boolean told = font.equals("symbol")
                ? (place >= '0' && place <= '9') || "+-.,/()%".indexOf(place) >= 0 || place == ' '
                : place > 0x1F && place < 0x7F && !font.startsWith("webdings");
        return told ? String.valueOf((char) place) : UNKNOWN;
    }
}
