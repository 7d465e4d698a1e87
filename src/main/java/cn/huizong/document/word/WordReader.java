package cn.huizong.document.word;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import cn.huizong.document.ShownPicture;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.Prose;
import cn.huizong.document.word.WordPackage.Way;
import cn.huizong.document.xml.ElementCursor;
import cn.huizong.document.xml.UnusualXml;
import cn.huizong.document.zip.ZipParts;
import java.util.List;

/**
 * Reads Word documents ({@code .docx}), in both dialects of the format, in one pass over their XML.
 *
 * <p>Deleted, hidden and struck text is left out, inserted text read; raised and lowered text is told in raised
 * characters. What is hidden, struck or raised may be so by any style. The anchors {@code narrative1}, {@code narrative2}, ...
 * count the paragraphs outside of tables that are not blank; blank ones are left out, in cells too. Tables are numbered
 * in the order in which they start, nested ones included. What stands in a text box comes after its paragraph, or after
 * the table around it; footnotes and endnotes come last. Headers, footers and comments are not read.
 */
public final class WordReader {
    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        try {
            return read(content, limits, Way.SCAN, WordPlaces.notKept());
        } catch (UnusualXml e) {
            return read(content, limits, Way.PARSE, WordPlaces.notKept());
        }
    }

    /** Reads a document and keeps where its cells stand in the main part. */
    public Document read(byte[] content, Limits limits, WordPlaces places) throws UnreadableDocument {
        return read(content, limits, Way.PARSE, places);
    }

    /** The pictures that a document shows in its main text, for one whose tables are pictures. */
    public List<ShownPicture> pictures(byte[] content, Limits limits) throws UnreadableDocument {
        return WordPictures.of(content, limits);
    }

    private static Document read(byte[] content, Limits limits, Way way, WordPlaces places) throws UnreadableDocument {
        WordPackage word = new WordPackage(new ZipParts(content, limits), limits);
        ReadCount tally = new ReadCount(limits);
        Prose prose = new Prose();
        WordStyles styles = word.styles(way);
        try (ElementCursor xml = word.main(way)) {
            if (!xml.nextChild() || !xml.name().equals("document")) {
                throw new UnreadableDocument("文件不是 Word 文档：主体部分里没有 Word 正文");
            }
            read(xml, tally, prose, places, styles);
        }
        for (String role : List.of("footnotes", "endnotes")) {
            try (ElementCursor xml = word.findRelated(role, way)) {
                if (xml != null && xml.nextChild()) {
                    read(xml, tally, prose, WordPlaces.notKept(), styles);
                }
            }
        }
        return new Document(Format.DOCX, prose.anchored(), tally.tracked());
    }

    private static void read(ElementCursor xml, ReadCount tally, Prose prose, WordPlaces places, WordStyles styles)
            throws UnreadableDocument {
        new WordText(xml, tally, places, styles).children(prose);
        prose.endParagraph();
        xml.expectEnd();
    }
}
