package cn.huizong.document.flow;

import cn.huizong.document.RaisedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a field of a word processor shows that keeps no result of its own: a formula (EQ) draws what its code says. */
public final class FieldCode {
    private static final String UNSURE = "\uFFFD";
    private static final Pattern FORMULA = Pattern.compile("\\s*EQ\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** A number in a ring or box: the mark of a note. */
    private static final Pattern RINGED =
            Pattern.compile("\\\\o\\\\ac\\([○◯□△◇][,;，][^()]*\\)", Pattern.CASE_INSENSITIVE);
    /** How a text is pronounced over the text: the last part is the text. */
    private static final Pattern RUBY = Pattern.compile(
            "\\\\o\\s*(?:\\\\a[cdlr])?\\(\\\\s\\\\up\\s?\\d*\\([^()]*\\)[,;，]([^()\\\\]*)\\)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RAISED =
            Pattern.compile("\\\\s\\\\(?:up|do)\\s?\\d*\\(([^()]*)\\)", Pattern.CASE_INSENSITIVE);

    private FieldCode() {}

    /** What the field of a code shows; nothing for one that only says where its result comes from. */
    public static String shown(String code) {
        if (!FORMULA.matcher(code).matches() || RINGED.matcher(code).find()) {
            return "";
        }
        Matcher ruby = RUBY.matcher(code);
        if (ruby.find()) {
            return ruby.group(1).strip();
        }
        Matcher raised = RAISED.matcher(code);
        if (raised.find()) {
            return RaisedText.of(raised.group(1));
        }
        return code.chars().anyMatch(Character::isDigit) ? UNSURE : "";
    }
}
