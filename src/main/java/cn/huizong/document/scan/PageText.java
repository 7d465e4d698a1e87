package cn.huizong.document.scan;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.Glyph;
import java.util.List;

/** What recognises the words of a page whose ruled lines are found and erased. */
interface PageText {
    /**
     * What stands in cells. A number that is not certain ends with {@link Glyph#UNKNOWN}.
     *
     * @param cells those with ink
     * @param page the page without its ruled lines
     * @param ink its dark pixels
     */
    List<Glyph> cells(List<ScanCell> cells, GreyPage page, DarkPixels ink) throws UnreadableDocument;

    /** What stands outside of tables; they are whitened. */
    List<Glyph> prose(GreyPage page) throws UnreadableDocument;
}
