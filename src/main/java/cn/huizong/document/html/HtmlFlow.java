package cn.huizong.document.html;

import cn.huizong.document.Block;
import cn.huizong.document.Grid;
import cn.huizong.document.Limits;
import cn.huizong.document.Paragraph;
import cn.huizong.document.RaisedText;
import cn.huizong.document.UnreadableDocument;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks a page from top to bottom and gathers its paragraphs and tables. */
final class HtmlFlow {
    private final HtmlTables tables;
    private final Limits limits;
    private final List<Block> blocks = new ArrayList<>();
    private final HtmlLines lines = new HtmlLines();
    /** How many of the elements around raise or lower what is in them. */
    private int raised;

    /** What the page itself lies on. */
    private HtmlShown.Fading ground = HtmlShown.Fading.NONE;

    private HtmlShown.Fading fading = ground;

    private int paragraphs;
    private int grids;
    private int cells;
    private boolean tracked;

    HtmlFlow(HtmlTables tables, Limits limits) {
        this.tables = tables;
        this.limits = limits;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Whether deleted text was left out. */
    boolean tracked() {
        return tracked;
    }

    void paragraph(String text) {
        lines.append(text, false);
        flush();
    }

    void read(Element page) throws UnreadableDocument {
        ground = page.selectFirst("link[rel~=(?i)stylesheet]") == null
                ? HtmlShown.Fading.NONE
                : HtmlShown.Fading.UNKNOWN_GROUND;
        fading = ground;
        children(page, lines, false);
        flush();
    }

    private void flush() {
        for (String line : lines.take()) {
            paragraphs++;
            blocks.add(new Paragraph(line, "narrative" + paragraphs));
        }
    }

    private void children(Element parent, HtmlLines into, boolean inCell) throws UnreadableDocument {
        HtmlShown.Fading around = fading;
        fading = around.within(parent);
        for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode text) {
                if (!fading.hides()) {
                    String says = text.getWholeText();
                    into.append(raised > 0 ? RaisedText.of(says) : says, isPreformatted(parent));
                }
            } else if (node instanceof Element element) {
                element(element, into, inCell);
            }
        }
        fading = around;
    }

    private static boolean isPreformatted(Element parent) {
        return parent.closest("pre") != null;
    }

    private void element(Element element, HtmlLines into, boolean inCell) throws UnreadableDocument {
        if (HtmlShown.isHidden(element)) {
            tracked |= element.normalName().equals("del");
        } else if (element.normalName().equals("br")) {
            into.end();
        } else if (HtmlShown.isField(element)) {
            if (!fading.within(element).hides()) {
                into.append(HtmlShown.filled(element), element.normalName().equals("textarea"));
            }
        } else if (HtmlShown.isRaised(element)) {
            raised++;
            children(element, into, inCell);
            raised--;
        } else if (!inCell && element.normalName().equals("table") && !tables.isLayout(element)) {
            table(element);
        } else if (HtmlShown.isBlock(element)) {
            into.end();
            children(element, into, inCell);
            into.end();
        } else {
            children(element, into, inCell);
        }
    }

    private void table(Element element) throws UnreadableDocument {
        for (Element child : element.children()) {
            if (child.normalName().equals("caption")) {
                element(child, lines, false);
            }
        }
        flush();
        HtmlGrid grid = new HtmlGrid(++grids, limits, cells, this::cellText);
        Grid read = grid.read(element);
        cells += read.cells().size() + read.rows();
        if (!read.cells().isEmpty()) {
            blocks.add(read);
        }
    }

    private String cellText(Element cell) throws UnreadableDocument {
        HtmlLines text = new HtmlLines();
        if (!HtmlShown.isHidden(cell)) {
            HtmlShown.Fading around = fading;
            fading = ground.over(cell);
            children(cell, text, true);
            fading = around;
        }
        return String.join("\n", text.take());
    }
}
