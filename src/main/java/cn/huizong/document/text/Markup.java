package cn.huizong.document.text;

import java.util.Locale;
import java.util.Set;

/** Tells a web page from a text, by what stands first and by tags that only pages close. */
public final class Markup {
    private static final Set<String> OPENING = Set.of(
            "html",
            "head",
            "body",
            "meta",
            "title",
            "style",
            "script",
            "link",
            "base",
            "table",
            "tbody",
            "tr",
            "td",
            "div",
            "p",
            "span",
            "font",
            "center",
            "section",
            "article",
            "main",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "b",
            "strong",
            "br",
            "a",
            "img",
            "pre",
            "form",
            "blockquote");
    private static final Set<String> CLOSING = Set.of("/html", "/body", "/table", "/div", "/p");
    private static final int LONGEST_NAME = 12;

    private Markup() {}

    public static boolean isPage(String text) {
        int start = skipPreamble(text);
        if (start < text.length() && text.charAt(start) == '<') {
            String first = nameAt(text, start + 1);
            if (first.equals("!doctype") || OPENING.contains(first)) {
                return true;
            }
        }
        for (int i = text.indexOf("</"); i >= 0; i = text.indexOf("</", i + 2)) {
            if (CLOSING.contains(nameAt(text, i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Past white space, comments and processing instructions. */
    private static int skipPreamble(String text) {
        int i = 0;
        while (i < text.length()) {
            if (Wide.isSpace(text.charAt(i))) {
                i++;
            } else if (text.startsWith("<!--", i)) {
                i = after(text, "-->", i + 4);
            } else if (text.startsWith("<?", i)) {
                i = after(text, ">", i + 2);
            } else {
                return i;
            }
        }
        return i;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    /** The tag name from a place on, if it ends as a tag's name does. */
    private static String nameAt(String text, int from) {
        for (int i = from; i < text.length() && i <= from + LONGEST_NAME; i++) {
            char c = text.charAt(i);
            if (c == '>' || Wide.isSpace(c) || (c == '/' && i > from)) {
                return text.substring(from, i).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
