package cn.huizong.document.xml;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.zip.RefusedPart;
import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the XML of one part, element by element.
 *
 * <p>Whoever is at an element reads its children until {@link #nextChild()} says there are none, or skips it, or takes
 * its text; each leaves the cursor behind the element. A document type, an unknown entity, broken XML and nesting beyond
 * the limit refuse the document.
 */
public final class ElementCursor implements AutoCloseable {
    private static final Set<String> NAMED = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
            "http://schemas.microsoft.com/office/word/2003/wordml",
            "http://schemas.microsoft.com/aml/2001/core",
            "http://schemas.openxmlformats.org/markup-compatibility/2006");
    private static final Set<String> MATH = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math");
    private static final String OPEN = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String OPEN_VERSION = ":1.0";
    private static final Set<String> MATH_TEXT = Set.of("r", "t", "sup", "sub");

    private final String part;
    private final Limits limits;
    private final InputStream content;
    private final XmlCursor xml;
    private int depth;
    private int deepest;
    private @Nullable String named;

    /** A part to be parsed while it is unpacked. */
    public ElementCursor(String part, InputStream content, Limits limits) throws UnreadableDocument {
        this.part = part;
        this.limits = limits;
        this.content = content;
        try {
            this.xml = new StaxCursor(content);
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /**
     * A part to be scanned.
     *
     * @param content its bytes, and behind them a 0
     * @throws UnusualXml now or later, if it is to be parsed
     */
    public ElementCursor(String part, byte[] content, Limits limits) {
        this.part = part;
        this.limits = limits;
        this.content = InputStream.nullInputStream();
        this.xml = new FastXmlCursor(content);
    }

    /** Reads an element. */
    public interface Reading<T> {
        T read() throws UnreadableDocument;
    }

    /** What the element tells that the cursor is at, which is read only if its bytes are not known. */
    public <T> T known(KnownElements<T> known, Reading<T> reading) throws UnreadableDocument {
        for (KnownElements.Known<T> one : known.all()) {
            if (depth + one.levels() <= limits.depth() && xml.passes(one.from(), one.to())) {
                depth--;
                return one.told();
            }
        }
        int from = xml.inside();
        int level = depth;
        int before = deepest;
        deepest = level;
        T told = reading.read();
        if (from >= 0) {
            known.add(new KnownElements.Known<>(from, xml.inside(), deepest - level, told));
        }
        deepest = Math.max(before, deepest);
        return told;
    }

    /** Moves to the next child of the element whose children are being read; false, and behind it, when none is left. */
    public boolean nextChild() throws UnreadableDocument {
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    /** As {@link #nextChild()}, and adds the element's own text that stands before that child or its end. */
    public boolean nextChild(StringBuilder target) throws UnreadableDocument {
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
            if (event != XMLStreamConstants.COMMENT && event != XMLStreamConstants.PROCESSING_INSTRUCTION) {
                characters(target);
            }
        }
    }

    /** Moves behind the element. */
    public void skip() throws UnreadableDocument {
        int outside = depth - 1;
        while (depth > outside) {
            advance();
        }
    }

    /** Adds the element's own text and moves behind it. */
    public void text(StringBuilder target) throws UnreadableDocument {
        for (int event = advance(); event != XMLStreamConstants.END_ELEMENT; event = advance()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (event != XMLStreamConstants.COMMENT && event != XMLStreamConstants.PROCESSING_INSTRUCTION) {
                characters(target);
            }
        }
    }

    /**
     * The element's name, if it is one of Word's, of its alternatives ({@code mc:AlternateContent}) or the text of a
     * formula; else an empty text.
     */
    public String name() {
        String namespace = xml.namespace();
        if (namespace == null) {
            return "";
        }
        String local = xml.localName();
        if (namespace.equals(named)) {
            return local;
        }
        if (NAMED.contains(namespace)) {
            named = namespace;
            return local;
        }
        return MATH.contains(namespace) && MATH_TEXT.contains(local) ? local : "";
    }

    /** The element's name, whatever it is a name of. */
    public String localName() {
        return xml.localName();
    }

    /** The name of an element of an open document with its usual prefix, {@code text:p}; else an empty text. */
    public String openName() {
        String namespace = xml.namespace();
        if (namespace == null || !namespace.startsWith(OPEN) || !namespace.endsWith(OPEN_VERSION)) {
            return "";
        }
        return namespace.substring(OPEN.length(), namespace.length() - OPEN_VERSION.length()) + ':' + xml.localName();
    }

    /** Reads on to the end of the part, where it turns out whether the part is whole. */
    public void expectEnd() throws UnreadableDocument {
        while (advance() != XMLStreamConstants.END_DOCUMENT) {}
    }

    /**
     * Where the tag that the cursor is at starts in the part, in bytes: that of an element, or its end where no child was
     * left. Of the root, the space before it may be counted in. Negative if the part is not in UTF-8.
     */
    public int offset() {
        return xml.offset();
    }

    /** Where the tag that the cursor is at is over, likewise. */
    public int end() throws UnreadableDocument {
        try {
            return xml.end();
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /** The namespace of the element that the cursor is at; empty for none. */
    public String namespace() {
        return Objects.requireNonNullElse(xml.namespace(), "");
    }

    /** An attribute by its local name. */
    @Nullable
    public String attribute(String name) {
        return xml.attribute(name);
    }

    @Override
    public void close() throws UnreadableDocument {
        try {
            xml.close();
            content.close();
        } catch (XMLStreamException | IOException e) {
            throw refusal(e);
        }
    }

    private int advance() throws UnreadableDocument {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> deeper();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableDocument("文件含有不允许的 DOCTYPE 或实体声明（" + part + "），已拒收；请用 Office 或 WPS 打开后另存一份再报送");
            default -> {}
        }
        return event;
    }

    private void deeper() throws UnreadableDocument {
        depth++;
        deepest = Math.max(deepest, depth);
        if (depth > limits.depth()) {
            throw new UnreadableDocument("文件内容的嵌套超过 " + limits.depth() + " 层（限额 depth）");
        }
    }

    private void characters(StringBuilder target) throws UnreadableDocument {
        try {
            xml.text(target);
        } catch (UncheckedStreamException e) {
            throw refusal(e);
        }
    }

    private UnreadableDocument refusal(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedPart refused) {
                return new UnreadableDocument(refused.reason(), e);
            }
        }
        return new UnreadableDocument("文件已损坏：" + part + " 不是完整的 XML，请用 Office 或 WPS 打开后另存一份再报送", e);
    }
}
