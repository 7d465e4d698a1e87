package cn.huizong.document.odf;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.Prose;
import cn.huizong.document.word.WordReader;
import cn.huizong.document.xml.ElementCursor;

/**
 * Reads OpenDocument texts ({@code .odt}), in one pass over their XML.
 *
 * <p>What tracked changes took out stands apart from the text and is left out, as are hidden and struck text and comments. Anchors
 * are those of {@link WordReader}: {@code narrative1} counts paragraphs, {@code t1} tables. Notes come last.
 */
public final class OpenTextReader {
    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        ReadCount tally = new ReadCount(limits);
        Prose prose = new Prose();
        OpenPackage parts = new OpenPackage(content, limits);
        try (ElementCursor xml = parts.content()) {
            if (!xml.nextChild()) {
                throw new UnreadableDocument("文件不完整：正文是空的，请重新报送");
            }
            OpenStyles styles = parts.styles();
            OpenText text = new OpenText(xml, styles, tally);
            while (xml.nextChild()) {
                switch (xml.openName()) {
                    case "office:automatic-styles" -> styles.read(xml);
                    case "office:body" -> text.children(prose);
                    default -> xml.skip();
                }
            }
            prose.endParagraph();
            prose.place(text.notes());
            xml.expectEnd();
        }
        return new Document(Format.ODT, prose.anchored(), tally.tracked());
    }
}
