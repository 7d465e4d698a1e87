package cn.huizong.document;

/**
 * Writes what a document raises or lowers in raised characters: a note mark (注号) 1 behind 12 is told as 12¹ and never as
 * 121. Every reader tells raised text so, and what reads a cell knows it for a mark.
 */
public final class RaisedText {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private RaisedText() {}

    /** A text in raised characters; brackets and signs around a mark are left out, letters and words stay. */
    public static String of(CharSequence text) {
        StringBuilder raised = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                raised.append(DIGITS.charAt(digit));
            } else if ("[]()（）［］【】〔〕*＊,，.".indexOf(c) < 0) {
                raised.append(c);
            } else if (c == '*' || c == '＊') {
                raised.append('ⁿ');
            }
        }
        return raised.toString();
    }
}
