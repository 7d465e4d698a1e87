package cn.huizong.document.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * The XML of a part, scanned byte by byte where it is as plain as word processors write it: UTF-8, elements, attributes and
 * text. Everything else, down to a comment, a name beyond ASCII or the slightest mistake, is {@link UnusualXml} and for the
 * parser to judge, so that nothing is read here that it would refuse or read otherwise.
 */
final class FastXmlCursor implements XmlCursor {
    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml version=([\"'])1\\.0\\1( encoding=([\"'])(?i:utf-8)\\3)?( standalone=([\"'])(yes|no)\\5)? ?\\?>");
    private static final int LONGEST_DECLARATION = 100;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final FastBytes bytes;
    private final FastNamespaces namespaces;
    private final FastTag tag;
    private int at;
    private int tagStart;
    private int[] open = new int[64];
    private int depth;
    private boolean rooted;
    private boolean empty;
    private char[] text = new char[256];
    private int textLength;

    /** @param part its bytes, and behind them a 0 */
    FastXmlCursor(byte[] part) {
        this.bytes = new FastBytes(part);
        this.namespaces = new FastNamespaces(bytes);
        this.tag = new FastTag(bytes, namespaces);
        this.at = start(part);
    }

    /** Where the root starts, or space before it. */
    private static int start(byte[] part) {
        int from = Arrays.equals(part, 0, Math.min(3, part.length), MARK, 0, 3) ? 3 : 0;
        String head = new String(part, from, Math.min(part.length - from, LONGEST_DECLARATION), ISO_8859_1);
        if (!head.startsWith("<?")) {
            return from;
        }
        Matcher declaration = DECLARATION.matcher(head);
        if (!declaration.lookingAt()) {
            throw new UnusualXml();
        }
        return from + declaration.end();
    }

    @Override
    public int next() {
        if (empty) {
            empty = false;
            return left();
        }
        if (depth == 0) {
            at = bytes.space(at);
            if (at == bytes.length() && rooted) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            if (bytes.get(at) != '<' || bytes.get(at + 1) == '/' || rooted) {
                throw new UnusualXml();
            }
        }
        if (bytes.get(at) != '<') {
            return characters();
        }
        return bytes.get(at + 1) == '/' ? endTag() : startTag();
    }

    private int startTag() {
        rooted = true;
        tagStart = at;
        int last = tag.scan(at, depth);
        empty = bytes.get(last - 1) == '/';
        if (bytes.get(last) != '>') {
            throw new UnusualXml();
        }
        at = last + 1;
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = tagStart + 1;
        return XMLStreamConstants.START_ELEMENT;
    }

    private int endTag() {
        int name = at + 2;
        int opened = open[depth - 1];
        while (bytes.get(opened) == bytes.get(name) && (bytes.isName(name) || bytes.get(name) == ':')) {
            opened++;
            name++;
        }
        int last = bytes.space(name);
        if (bytes.isName(opened) || bytes.get(opened) == ':' || bytes.get(last) != '>') {
            throw new UnusualXml();
        }
        tagStart = at;
        at = last + 1;
        return left();
    }

    private int left() {
        depth--;
        namespaces.leave(depth);
        return XMLStreamConstants.END_ELEMENT;
    }

    private int characters() {
        textLength = 0;
        while (bytes.get(at) != '<') {
            if (textLength + 2 > text.length) {
                text = Arrays.copyOf(text, 2 * text.length);
            }
            if (bytes.isText(at)) {
                text[textLength++] = (char) bytes.get(at++);
            } else if (bytes.get(at) == ']') {
                bracket();
            } else {
                textLength += Character.toChars(bytes.character(at), text, textLength);
                at = bytes.next();
            }
        }
        return XMLStreamConstants.CHARACTERS;
    }

    /** Two of them before the sign of the end of a tag must not stand in a text. */
    private void bracket() {
        if (bytes.get(at + 1) == ']') {
            throw new UnusualXml();
        }
        text[textLength++] = ']';
        at++;
    }

    @Override
    public @Nullable String namespace() {
        return tag.namespace();
    }

    @Override
    public String localName() {
        return tag.localName();
    }

    @Override
    public @Nullable String attribute(String name) {
        return tag.attribute(name);
    }

    @Override
    public void text(StringBuilder target) {
        target.append(text, 0, textLength);
    }

    @Override
    public int offset() {
        return tagStart;
    }

    @Override
    public int end() {
        return at;
    }

    @Override
    public int inside() {
        return empty || !namespaces.areOfRoot() ? -1 : at;
    }

    @Override
    public boolean passes(int from, int to) {
        int end = at + to - from;
        boolean same = !empty
                && end <= bytes.length()
                && namespaces.areOfRoot()
                && bytes.isEqual(from, to, at, end)
                && tag.isEndedBy(end);
        if (same) {
            at = end;
            depth--;
        }
        return same;
    }

    @Override
    public void close() {}
}
