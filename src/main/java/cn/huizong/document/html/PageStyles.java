package cn.huizong.document.html;

import cn.huizong.document.UnreadableDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Writes what the style sheets of a page say of its elements into their own styles, so that one place decides what is
 * seen. Only what the page holds is read; nothing is fetched.
 */
final class PageStyles {
    /** What a selector may be made of; a state such as {@code :hover}, or a part such as {@code ::before}, is no element. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?:[\\w\\s\\-.#>+~*\\p{IsHan}]|\\[[\\w\\-]+(?:[*^$|]?=[\"']?[^\"'\\]]*[\"']?)?\\]"
                    + "|:(?:first-child|last-child|only-child|root|empty|nth-child\\([\\w+\\- ]*\\)|not\\([\\w.#\\-]+\\)))+");

    private static final Pattern LAST = Pattern.compile("([.#]?)([\\w\\-\\p{IsHan}]+)[^\\s>+~]*$");
    private static final Pattern IDS = Pattern.compile("#[\\w\\-]+");
    private static final Pattern CLASSES = Pattern.compile("\\.[\\w\\-\\p{IsHan}]+|\\[[^\\]]*\\]|:[a-z]");
    private static final Pattern TAGS = Pattern.compile("(?:^|[\\s>+~])[a-zA-Z]");
    private static final int LONGEST_SELECTOR = 300;
    private static final int ID = 10_000;
    private static final int CLASS = 100;
    /** Beyond this many elements held against rules a page is an attack, or no report. */
    private static final long MOST_TRIALS = 30_000_000;

    private final Element page;
    private final Map<String, List<Element>> byName = new HashMap<>();
    private final Elements all;
    private final IdentityHashMap<Element, Map<String, Told>> told = new IdentityHashMap<>();
    private long trials;

    /** A value and how strong its rule is. */
    private record Told(String value, boolean important, int weight) {
        boolean yieldsTo(boolean otherImportant, int otherWeight) {
            return important == otherImportant ? weight <= otherWeight : otherImportant;
        }
    }

    private PageStyles(Element page) {
        this.page = page;
        this.all = page.getAllElements();
    }

    /** Styles a page by its own sheets and by others that came with it. */
    static void apply(Element page, List<String> others) throws UnreadableDocument {
        StyleSheet sheet = new StyleSheet();
        others.forEach(sheet::add);
        for (Element style : page.select("style")) {
            if (StyleSheet.isShownOn(style.attr("media"))) {
                sheet.add(style.data());
            }
        }
        if (!sheet.rules().isEmpty()) {
            new PageStyles(page).apply(sheet.rules());
        }
    }

    private void apply(List<StyleSheet.Rule> rules) throws UnreadableDocument {
        for (Element element : all) {
            index(element.normalName(), element);
            element.classNames().forEach(name -> index("." + name, element));
            index("#" + element.id(), element);
        }
        for (StyleSheet.Rule rule : rules) {
            if (rule.selector().length() <= LONGEST_SELECTOR
                    && PLAIN.matcher(rule.selector()).matches()) {
                hold(rule);
            }
        }
        told.forEach(PageStyles::write);
    }

    private void index(String name, Element element) {
        byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(element);
    }

    private void hold(StyleSheet.Rule rule) throws UnreadableDocument {
        Evaluator evaluator;
        try {
            evaluator = QueryParser.parse(rule.selector());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return;
        }
        int weight = weight(rule.selector());
        List<Element> candidates = candidates(rule.selector());
        trials += candidates.size() + 1L;
        if (trials > MOST_TRIALS) {
            throw new UnreadableDocument("网页的样式表太长，判断不出哪些文字显示，请另存为 .docx 后再报送");
        }
        for (Element element : candidates) {
            if (evaluator.matches(page, element)) {
                Map<String, Told> values = told.computeIfAbsent(element, unused -> new LinkedHashMap<>());
                rule.declarations().forEach((name, value) -> tell(values, name, new Told(value, false, weight)));
                rule.important().forEach((name, value) -> tell(values, name, new Told(value, true, weight)));
            }
        }
    }

    private static void tell(Map<String, Told> values, String name, Told value) {
        Told before = values.get(name);
        if (before == null || before.yieldsTo(value.important(), value.weight())) {
            values.put(name, value);
        }
    }

    /** The elements that have what the last part of a selector begins with. */
    private List<Element> candidates(String selector) {
        Matcher last = LAST.matcher(selector);
        if (!last.find() || selector.endsWith("*") || (last.start() > 0 && selector.charAt(last.start() - 1) == '*')) {
            return all;
        }
        boolean more = last.group().contains("[") || last.group().contains(":");
        String name = last.group(1).isEmpty() ? last.group(2).toLowerCase(Locale.ROOT) : last.group(1) + last.group(2);
        return more ? all : byName.getOrDefault(name, List.of());
    }

    private static int weight(String selector) {
        return (int) (ID * IDS.matcher(selector).results().count()
                + CLASS * CLASSES.matcher(selector).results().count()
                + TAGS.matcher(selector).results().count());
    }

    /** An element's own style comes after the rules, but for those that say they are important. */
    private static void write(Element element, Map<String, Told> values) {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, String> ownImportant = new LinkedHashMap<>();
        StyleSheet.declarations(element.attr("style"), own, ownImportant);
        Map<String, String> result = new LinkedHashMap<>();
        values.forEach((name, each) -> result.put(name, each.value()));
        own.forEach((name, value) -> {
            Told rule = values.get(name);
            if (rule == null || !rule.important()) {
                result.put(name, value);
            }
        });
        result.putAll(ownImportant);
        StringBuilder style = new StringBuilder();
        result.forEach(
                (name, value) -> style.append(name).append(':').append(value).append(';'));
        element.attr("style", style.toString());
    }
}
