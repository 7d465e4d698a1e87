package cn.huizong.document.html;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.text.Charsets;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Reads web pages (.html, .htm), those that Word writes included. */
public final class HtmlReader {
    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        return read(Charsets.text(content), limits);
    }

    public Document read(String text, Limits limits) throws UnreadableDocument {
        return read(text, List.of(), limits);
    }

    /** Reads a page with the style sheets that came with it beside its own. */
    Document read(String text, List<String> sheets, Limits limits) throws UnreadableDocument {
        Parser parser = Parser.htmlParser().setMaxDepth(limits.depth() + 10);
        Element page = parser.parseInput(text, "");
        refuseDeep(page, limits.depth());
        PageStyles.apply(page, sheets);
        HtmlFlow flow = new HtmlFlow(HtmlTables.of(page), limits);
        Element title = page.selectFirst("head > title");
        if (title != null) {
            flow.paragraph(title.wholeText());
        }
        flow.read(page);
        if (flow.blocks().isEmpty()) {
            throw new UnreadableDocument("网页里没有文字，可能只保存了外壳，请另存为 .docx 后再报送");
        }
        return new Document(Format.HTML, flow.blocks(), flow.tracked());
    }

    /** All that follows descends into elements by calling itself, so that none may be too deep. */
    private static void refuseDeep(Element page, int limit) throws UnreadableDocument {
        int[] deepest = {0};
        NodeVisitor visitor = (node, depth) -> deepest[0] = Math.max(deepest[0], depth);
        visitor.traverse(page);
        if (deepest[0] > limit) {
            throw new UnreadableDocument("网页的层次超过 " + limit + " 层（限额 depth），请另存为 .docx 后再报送");
        }
    }
}
