package cn.huizong.document.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What of a page a person sees. */
final class HtmlShown {
    private static final Set<String> NEVER = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "select",
            "textarea",
            "del",
            "s",
            "strike");

    /** The addresses that Word and LibreOffice give a note's sign in the text, and the sign at the note. */
    private static final Pattern NOTE = Pattern.compile("#(sd(foot|end)note\\d+(anc|sym)|_(ftn|edn)(ref)?\\d+)");

    private HtmlShown() {}

    /** Not to be seen, whether or not its place is kept. */
    static boolean isHidden(Element element) {
        return isAbsent(element) || style(element).contains("visibility:hidden");
    }

    /** Not there at all: a table closes up where such a cell or row would be. */
    static boolean isAbsent(Element element) {
        return NEVER.contains(element.normalName())
                || element.hasAttr("hidden")
                || isNoteSign(element)
                || style(element).contains("display:none");
    }

    /** The number of a footnote is none of the text: 12 with note 1 is not 121. */
    private static boolean isNoteSign(Element element) {
        return element.normalName().equals("a")
                && NOTE.matcher(element.attr("href")).matches();
    }

    private static String style(Element element) {
        return element.hasAttr("style")
                ? element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT)
                : "";
    }

    /** {@code <ins>} and {@code <del>} stand inside sentences, whatever jsoup says of them. */
    static boolean isBlock(Element element) {
        return element.isBlock() && !element.normalName().equals("ins");
    }
}
