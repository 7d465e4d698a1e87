package cn.huizong.document;

import java.util.List;

/** Makes paragraphs and tables of what the pages of a document show. */
final class PageBlocks {
    private PageBlocks() {}

    /**
     * The blocks of a document in reading order. Paragraphs are anchored {@code narrative1}, {@code narrative2}, ... as
     * in every format, tables {@code p4t1} and cells {@code p4t1r5c2} by the page and the table on it. A table that a
     * page end cuts is one grid, and each of its cells keeps the anchor of the page it stands on.
     *
     * @throws UnreadableDocument if the tables are beyond a limit
     */
    static List<Block> of(List<PageInk> pages, Limits limits) throws UnreadableDocument {
        return List.of();
    }
}
