package cn.huizong.document.xml;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What {@link ElementCursor} moves over: the events of a part's XML with the codes of {@code XMLStreamConstants}. */
interface XmlCursor {
    /** Moves to the next event and tells what it is. */
    int next() throws XMLStreamException;

    /** The namespace of the element that the cursor is at; null or empty for none. */
    @Nullable
    String namespace();

    /** The name of the element that the cursor is at, without its prefix. */
    String localName();

    /** An attribute of the element that the cursor is at, by its name without prefix. */
    @Nullable
    String attribute(String name);

    /** Adds the text that the cursor is at. */
    void text(StringBuilder target);

    /**
     * Where the tag that the cursor is at starts in the part, in bytes; of the end of an element that is one tag, that tag.
     * Of the root, the space before it may be counted in. Negative if the part is not in UTF-8.
     */
    int offset();

    /** Where the tag that the cursor is at is over, likewise. */
    int end() throws XMLStreamException;

    /** Where what is inside the element starts whose tag the cursor is at, or where the cursor is behind one; else negative. */
    int inside();

    /** Whether what is inside the element, with its end tag, are those bytes again; if so, the cursor is behind it. */
    boolean passes(int from, int to);

    void close() throws XMLStreamException;
}
