package cn.huizong.document.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of a page's style sheet (CSS) that may decide whether and how a text is seen. Broken rules are passed over. */
final class StyleSheet {
    private static final Set<String> TELLING = Set.of(
            "display",
            "visibility",
            "opacity",
            "text-decoration",
            "text-decoration-line",
            "vertical-align",
            "font-size",
            "color",
            "position",
            "left",
            "top",
            "bottom",
            "text-indent",
            "overflow",
            "width",
            "height",
            "max-height",
            "clip",
            "clip-path",
            "transform",
            "content-visibility",
            "mso-hide",
            "mso-text-raise",
            "background",
            "background-color",
            "background-image",
            "overflow-y");
    /** Properties that say a part of what another one says. */
    private static final Map<String, String> SHORT = Map.of(
            "text-decoration-line", "text-decoration", "background-color", "background", "overflow-y", "overflow");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)|<!--|-->", Pattern.DOTALL);
    private static final Pattern WIDTH =
            Pattern.compile("\\(\\s*(min|max)-width\\s*:\\s*([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(px|em|rem)?\\s*\\)");
    /** The width of the window that a page is seen in, in pixels. */
    private static final double WINDOW = 1280;

    private static final double EM = 16;
    private static final int DEEPEST = 10;

    private final List<Rule> rules = new ArrayList<>();

    /**
     * A rule.
     *
     * @param selector what it holds for
     * @param declarations values by property
     * @param important those that come before an element's own style
     */
    record Rule(String selector, Map<String, String> declarations, Map<String, String> important) {}

    List<Rule> rules() {
        return rules;
    }

    void add(String css) {
        add(COMMENT.matcher(css).replaceAll(" "), 0);
    }

    private void add(String css, int depth) {
        int at = 0;
        while (at < css.length()) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                return;
            }
            int close = end(css, open);
            String head = css.substring(Math.max(at, css.lastIndexOf(';', open) + 1), open)
                    .strip();
            String body = css.substring(open + 1, Math.min(close, css.length()));
            if (!head.startsWith("@")) {
                rule(head, body);
            } else if (depth < DEEPEST && holds(head.toLowerCase(Locale.ROOT))) {
                add(body, depth + 1);
            }
            at = close + 1;
        }
    }

    /** Where the block ends that opens at a place. */
    private static int end(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            if (css.charAt(i) == '{') {
                depth++;
            } else if (css.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return css.length();
    }

    private static boolean holds(String head) {
        if (head.startsWith("@media")) {
            return isShownOn(head.substring("@media".length()));
        }
        return head.startsWith("@supports") || head.startsWith("@layer");
    }

    /** Whether one of the media is a screen of the usual width. */
    static boolean isShownOn(String media) {
        return media.isBlank()
                || Pattern.compile(",")
                        .splitAsStream(media.toLowerCase(Locale.ROOT))
                        .anyMatch(StyleSheet::isScreen);
    }

    private static boolean isScreen(String medium) {
        boolean other = medium.contains("print") || medium.contains("speech") || medium.contains("handheld");
        if (other != medium.strip().startsWith("not ")) {
            return false;
        }
        Matcher width = WIDTH.matcher(medium);
        while (width.find()) {
            double wanted = Double.parseDouble("0" + width.group(2)) * ("px".equals(width.group(3)) ? 1 : EM);
            if (width.group(1).equals("min") ? WINDOW < wanted : WINDOW > wanted) {
                return false;
            }
        }
        return true;
    }

    private void rule(String head, String body) {
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, String> important = new LinkedHashMap<>();
        declarations(body, plain, important);
        if (!plain.isEmpty() || !important.isEmpty()) {
            Pattern.compile(",(?![^(]*\\))")
                    .splitAsStream(head)
                    .forEach(selector -> rules.add(new Rule(selector.strip(), plain, important)));
        }
    }

    /** Takes the declarations of a rule or of an element's own style apart, those that tell of what is seen. */
    static void declarations(String body, Map<String, String> plain, Map<String, String> important) {
        for (String each : body.toLowerCase(Locale.ROOT).split(";", -1)) {
            int colon = each.indexOf(':');
            String property = colon < 0 ? "" : each.substring(0, colon).strip();
            if (TELLING.contains(property)) {
                String value = each.substring(colon + 1).strip();
                int mark = value.indexOf('!');
                String name = SHORT.getOrDefault(property, property);
                if (mark < 0) {
                    plain.put(name, value);
                } else if (value.substring(mark + 1).strip().equals("important")) {
                    important.put(name, value.substring(0, mark).strip());
                }
            }
        }
    }
}
