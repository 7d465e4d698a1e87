package cn.huizong.document.page;

import cn.huizong.document.Block;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.PlacedWords;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.Prose;
import cn.huizong.document.text.Wide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes paragraphs and tables of what the pages of a document show. */
public final class PageBlocks {
    /** Stands over the second part of a table. */
    private static final Pattern CONTINUED = Pattern.compile("[（(]?(?:续上?表|上接第?\\d*页?)[）)]?");

    private final Prose story = new Prose();
    private final PageProse prose;
    private @Nullable GridParts table;

    private PageBlocks(PageProse prose) {
        this.prose = prose;
    }

    /**
     * What pages show, in reading order. Paragraphs are anchored {@code narrative1}, {@code narrative2}, ... as
     * in every format, tables {@code p4t1} and cells {@code p4t1r5c2} by the page and the table on it. A table that a
     * page end cuts is one grid, and each of its cells keeps the anchor of the page it stands on. Footnotes come last.
     *
     * @param recognised whether a program made out the characters of a picture
     * @throws UnreadableDocument if the tables are beyond a limit
     */
    public static Document document(Format format, List<PageMarks> pages, Limits limits, boolean recognised)
            throws UnreadableDocument {
        ReadCount tally = new ReadCount(limits);
        List<PageContent> contents = new ArrayList<>();
        for (PageMarks page : pages) {
            contents.add(PageContent.of(StruckText.without(page), tally));
        }
        List<PageContent> bare = RunningHeads.without(contents);
        List<PlacedWords> placed = new ArrayList<>();
        for (int i = 0; i < bare.size(); i++) {
            placed.add(PageWords.of(contents.get(i), bare.get(i)));
        }
        return new Document(format, blocks(bare), false, recognised, placed);
    }

    private static List<Block> blocks(List<PageContent> contents) {
        PageBlocks blocks = new PageBlocks(new PageProse(PageMargins.of(contents)));
        contents.forEach(blocks::page);
        blocks.endTable();
        blocks.endProse();
        for (PageContent content : contents) {
            content.notes()
                    .forEach(line -> blocks.prose.add(line, content.page().number()));
        }
        blocks.endProse();
        return blocks.story.anchored();
    }

    private void page(PageContent content) {
        List<PageLine> lines = new ArrayList<>(content.lines());
        lines.sort(Comparator.comparingDouble(PageLine::top));
        int next = 0;
        for (PageTable each : content.tables()) {
            for (; next < lines.size() && lines.get(next).top() < each.top(); next++) {
                line(lines.get(next), content.page().number());
            }
            table(each);
        }
        for (; next < lines.size(); next++) {
            line(lines.get(next), content.page().number());
        }
    }

    private void line(PageLine line, int page) {
        if (table != null && CONTINUED.matcher(Wide.stripped(line.text())).matches()) {
            return;
        }
        endTable();
        prose.add(line, page);
    }

    private void table(PageTable next) {
        if (table != null && table.goOnWith(next)) {
            table.add(next);
            return;
        }
        endTable();
        endProse();
        table = new GridParts(next);
    }

    private void endProse() {
        prose.end();
        prose.take().forEach(story::say);
    }

    private void endTable() {
        if (table != null) {
            story.table(table.grid(), List.of());
            table = null;
        }
    }
}
