package cn.huizong.document.word;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.Prose;
import cn.huizong.document.xml.ElementCursor;
import java.io.ByteArrayInputStream;
import java.util.Set;

/**
 * Reads Word documents that are one file of XML: that of Word 2003, and the parts of a .docx one after the other (Flat
 * OPC). Programs of offices fill templates of these and save them as {@code .doc}. Text and anchors are those of {@link
 * WordReader}.
 */
public final class WordXmlReader {
    /** What stands around the parts. */
    private static final Set<String> AROUND = Set.of("package", "part", "xmlData", "wordDocument");

    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        WordStyles styles = new WordStyles();
        ReadCount tally = new ReadCount(limits);
        Prose prose = new Prose();
        each(content, limits, Set.of("styles"), styles::read);
        int bodies = each(content, limits, Set.of("body", "document"), xml -> read(xml, tally, prose, styles));
        if (bodies == 0) {
            throw new UnreadableDocument("文件不是 Word 文档：XML 里没有 Word 正文");
        }
        each(content, limits, Set.of("footnotes", "endnotes"), xml -> read(xml, tally, prose, styles));
        return new Document(Format.WORDML, prose.anchored(), tally.tracked());
    }

    private interface Reading {
        void read(ElementCursor xml) throws UnreadableDocument;
    }

    private static void read(ElementCursor xml, ReadCount tally, Prose prose, WordStyles styles)
            throws UnreadableDocument {
        new WordText(xml, tally, WordPlaces.notKept(), styles).children(prose);
        prose.endParagraph();
    }

    /** Reads every part of some names, and tells how many there were. */
    private static int each(byte[] content, Limits limits, Set<String> names, Reading reading)
            throws UnreadableDocument {
        try (ElementCursor xml = new ElementCursor("XML", new ByteArrayInputStream(content), limits)) {
            if (!xml.nextChild()) {
                return 0;
            }
            int found = within(xml, names, reading);
            xml.expectEnd();
            return found;
        }
    }

    private static int within(ElementCursor xml, Set<String> names, Reading reading) throws UnreadableDocument {
        int found = 0;
        while (xml.nextChild()) {
            if (names.contains(xml.name())) {
                reading.read(xml);
                found++;
            } else if (AROUND.contains(xml.localName())) {
                found += within(xml, names, reading);
            } else {
                xml.skip();
            }
        }
        return found;
    }
}
