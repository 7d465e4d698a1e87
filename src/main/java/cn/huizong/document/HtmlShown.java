package cn.huizong.document;

import java.util.Locale;
import java.util.Set;
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

    private HtmlShown() {}

    /** Not to be seen, whether or not its place is kept. */
    static boolean isHidden(Element element) {
        return isAbsent(element) || style(element).contains("visibility:hidden");
    }

    /** Not there at all: a table closes up where such a cell or row would be. */
    static boolean isAbsent(Element element) {
        return NEVER.contains(element.normalName())
                || element.hasAttr("hidden")
                || style(element).contains("display:none");
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
