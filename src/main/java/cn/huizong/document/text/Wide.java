package cn.huizong.document.text;

/** Space and width of characters as Chinese documents use them. */
public final class Wide {
    private Wide() {}

    /** Whether a character shows as nothing: spaces of every width, no-break and zero-width ones. */
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200F')
                || c == '\u2060';
    }

    /** A text without the space around it, whatever its kind. */
    public static String stripped(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }

    /** Ideographs and their punctuation, between which a line break of the source is no space. */
    public static boolean isIdeographic(char c) {
        return (c >= '\u2E80' && c <= '\u9FFF') || (c >= '\uFF01' && c <= '\uFF60');
    }
}
