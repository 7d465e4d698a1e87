package cn.huizong.document.word;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Puts the marks of comments into the main part of a Word document and leaves every other byte as it is. Where a paragraph
 * takes a mark is told by the parser, so that a tag in a comment of the XML or in a CDATA section is none.
 */
final class CommentMarks {
    /** Where there is no cell: the document's own first paragraph. */
    private static final int BODY = -1;

    private final byte[] part;
    private final Insertions marked;
    private final Set<Integer> cells;
    private final Set<Integer> waiting = new HashSet<>();
    private final Map<Integer, Paragraph> paragraphs = new HashMap<>();
    private final String namespace;

    /**
     * The marks of a main part.
     *
     * @param cells where the cells start that will be marked, in bytes
     * @throws UnreadableDocument if the part cannot be read or written to
     */
    CommentMarks(String name, byte[] part, Set<Integer> cells, Limits limits) throws UnreadableDocument {
        this.part = part;
        this.marked = new Insertions(part);
        this.cells = Set.copyOf(cells);
        try (ElementCursor xml = new ElementCursor(name, new ByteArrayInputStream(part), limits)) {
            xml.nextChild();
            namespace = xml.namespace();
            find(xml);
        }
    }

    /**
     * A paragraph.
     *
     * @param properties where its properties end; empty if it has none
     */
    private record Paragraph(Tag tag, OptionalInt properties) {}

    /** The namespace of the document's own elements, which tells the dialect. */
    String namespace() {
        return namespace;
    }

    /**
     * Marks the first paragraph of a cell, or of the document if the cell has none.
     *
     * @param cell where the cell starts; empty for the document
     * @throws UnreadableDocument if there is no paragraph
     */
    void mark(OptionalInt cell, int comment) throws UnreadableDocument {
        Paragraph paragraph = Optional.ofNullable(paragraphs.get(cell.orElse(BODY)))
                .or(() -> Optional.ofNullable(paragraphs.get(BODY)))
                .orElseThrow(() -> new UnreadableDocument("文档里没有可以加批注的段落"));
        String mark = mark(paragraph.tag().prefix(), comment);
        if (paragraph.properties().isPresent()) {
            marked.at(paragraph.properties().getAsInt(), mark);
        } else {
            marked.behind(paragraph.tag(), mark);
        }
    }

    byte[] marked() {
        return marked.bytes();
    }

    /** Looks through the element that the cursor is at for the first paragraph of each cell. */
    private void find(ElementCursor xml) throws UnreadableDocument {
        int place = xml.name().equals("body") ? BODY : xml.offset();
        boolean isAsked = place == BODY || cells.contains(place);
        if (isAsked) {
            waiting.add(place);
        }
        boolean more = (xml.name().equals("p") && !waiting.isEmpty()) ? paragraph(xml) : xml.nextChild();
        for (; more; more = xml.nextChild()) {
            find(xml);
        }
        if (isAsked) {
            waiting.remove(place);
        }
    }

    /** A mark stands behind the paragraph's properties; the cursor is then at the next child, if there is one. */
    private boolean paragraph(ElementCursor xml) throws UnreadableDocument {
        Tag tag = Tag.of(xml, part);
        boolean more = xml.nextChild();
        OptionalInt properties = OptionalInt.empty();
        if (more && xml.name().equals("pPr")) {
            xml.skip();
            properties = OptionalInt.of(xml.end());
            more = xml.nextChild();
        }
        for (int cell : waiting) {
            paragraphs.put(cell, new Paragraph(tag, properties));
        }
        waiting.clear();
        return more;
    }

    private String mark(String prefix, int comment) {
        // in a document whose own elements have no prefix the attributes would be none of Word's
        String own = prefix.isEmpty() ? "w:" : prefix;
        String names = prefix.isEmpty() ? " xmlns:w=\"" + namespace + "\"" : "";
        String id = " " + own + "id=\"" + comment + "\"/>";
        return "<" + own + "commentRangeStart" + names + id
                + "<" + own + "commentRangeEnd" + names + id
                + "<" + own + "r" + names + "><" + own + "commentReference" + id + "</" + own + "r>";
    }
}
