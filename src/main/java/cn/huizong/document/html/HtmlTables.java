package cn.huizong.document.html;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Which tables of a page only lay it out: they hold other tables, or prose too long for a cell. */
final class HtmlTables implements NodeFilter {
    /** No cell of an official table is so long. */
    private static final int LONGEST_CELL = 1000;

    private final Set<Element> layouts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Open> open = new ArrayDeque<>();

    private static final class Open {
        private int cells;
        private long text;
        private boolean layout;
    }

    private HtmlTables() {}

    static HtmlTables of(Element page) {
        HtmlTables tables = new HtmlTables();
        tables.traverse(page);
        return tables;
    }

    boolean isLayout(Element table) {
        return layouts.contains(table);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element) {
            if (HtmlShown.isHidden(element) || HtmlShown.isField(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (isTable(element)) {
                open.push(new Open());
            } else if (isCell(element) && !open.isEmpty()) {
                open.element().cells++;
                open.element().text = 0;
            }
        } else if (node instanceof TextNode text && !open.isEmpty()) {
            open.element().text += text.getWholeText().strip().length();
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isTable(element)) {
                close(element, open.pop());
            } else if (isCell(element) && !open.isEmpty() && open.element().text > LONGEST_CELL) {
                open.element().layout = true;
            }
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element table, Open closed) {
        boolean outermost = open.isEmpty();
        boolean single = closed.cells <= 1;
        if (closed.layout || (single && outermost)) {
            layouts.add(table);
        }
        if (!outermost) {
            Open around = open.element();
            around.layout |= closed.layout || !single;
            around.text += closed.text;
        }
    }

    private static boolean isTable(Element element) {
        return element.normalName().equals("table");
    }

    static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }
}
