package cn.huizong.csv;

import java.util.regex.Pattern;

/** Texts of cells: one that a spreadsheet would run as a formula is written with an apostrophe, which reading takes off. */
public final class CsvText {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    /** Blanks count as well: what strips them on import would run what follows. */
    private static final Pattern FORMULA = Pattern.compile(
            "^(?:\\t|\\r|[\\s\\p{Z}\\p{C}]*[=+\\-@＝＋－＠]).*", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private CsvText() {}

    /** A text on one line that no spreadsheet runs. */
    public static String harmless(String text) {
        if (text.isEmpty() || (isPlain(text.charAt(0)) && isPlain(text))) {
            return text;
        }
        String line = LINE_BREAK.matcher(text).replaceAll(" ");
        return FORMULA.matcher(text).matches() ? "'" + line : line;
    }

    /** A text as it was before {@link #harmless}, without blanks around it. */
    public static String original(String written) {
        String text = written.strip();
        return text.startsWith("'") && FORMULA.matcher(text.substring(1)).matches()
                ? text.substring(1).strip()
                : text;
    }

    /** Letters, ideographs and digits, of which most texts are made, need no further look. */
    private static boolean isPlain(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || (text.charAt(i) >= '\u007f' && text.charAt(i) < '\u2e80')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char first) {
        return Character.isLetterOrDigit(first);
    }
}
