package cn.huizong.store;

/** Text that every database can hold: PostgreSQL refuses the null character and half a surrogate pair. */
public final class DatabaseText {
    private static final char REPLACEMENT = '\uFFFD';

    private DatabaseText() {}

    static String of(String text) {
        return fits(text) ? text : cleaned(text);
    }

    private static boolean fits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean fits = c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
            clean.appendCodePoint(fits ? c : REPLACEMENT);
            i += Character.charCount(c);
        }
        return clean.toString();
    }

    /** The text cut to a column's length. */
    public static String of(String text, int length) {
        String clean = of(text);
        return clean.length() <= length ? clean : of(clean.substring(0, length - 1)) + "…";
    }
}
