package cn.huizong.document.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;

/**
 * The tag that starts an element, by its place in a part, in bytes.
 *
 * @param from where it starts
 * @param end behind it
 * @param name the element's name as it is written, with its prefix
 * @param empty whether it is all of the element, {@code <w:p/>}
 */
record Tag(int from, int end, String name, boolean empty) {
    private static final String END_OF_NAME = "[\\s/>]";

    /**
     * The tag that a cursor is at.
     *
     * @throws UnreadableDocument if the part is not in UTF-8, for then nobody tells where in it the tag stands
     */
    static Tag of(ElementCursor xml, byte[] part) throws UnreadableDocument {
        int from = xml.offset();
        int end = xml.end();
        while (from >= 0 && from < Math.min(end, part.length) && Character.isWhitespace(part[from])) {
            from++;
        }
        // what is no tag is not written to, whatever the parser counted
        if (from < 0 || end > part.length || part[from] != '<' || part[end - 1] != '>') {
            throw new UnreadableDocument("文档的 XML 不是 UTF-8 编码，不能加批注");
        }
        String text = new String(part, from + 1, end - from - 1, UTF_8);
        return new Tag(from, end, text.split(END_OF_NAME, 2)[0], text.endsWith("/>"));
    }

    /** The prefix of its name with the colon; empty if it has none. */
    String prefix() {
        return name.substring(0, name.indexOf(':') + 1);
    }
}
