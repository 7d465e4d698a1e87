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

    static boolean isHidden(Element element) {
        return NEVER.contains(element.normalName())
                || element.hasAttr("hidden")
                || (element.hasAttr("style") && hides(element.attr("style")));
    }

    private static boolean hides(String style) {
        String plain = style.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    /** {@code <ins>} and {@code <del>} stand inside sentences, whatever jsoup says of them. */
    static boolean isBlock(Element element) {
        return element.isBlock() && !element.normalName().equals("ins");
    }
}
