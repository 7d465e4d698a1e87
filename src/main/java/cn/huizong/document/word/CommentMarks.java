package cn.huizong.document.word;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the marks of comments into the main part of a Word document and leaves every other byte as it is. The part is
 * taken byte by byte: all that is looked for and put in is ASCII.
 */
final class CommentMarks {
    private static final Pattern TAG = Pattern.compile("<((?:[\\w.-]+:)?)([\\w.-]+)");

    private final String xml;
    private final Map<Integer, StringBuilder> marks = new TreeMap<>();

    CommentMarks(byte[] part) {
        this.xml = new String(part, ISO_8859_1);
    }

    /**
     * Marks the first paragraph of the element that starts at an offset.
     *
     * @return false if it has none, or its names have no prefix to write the marks with
     */
    boolean mark(int offset, int comment) {
        Matcher element = TAG.matcher(xml).region(offset, xml.length());
        if (!element.lookingAt()) {
            return false;
        }
        String prefix = element.group(1);
        if (prefix.isEmpty()) {
            return false;
        }
        OptionalInt paragraph = find("<" + prefix + "p", element.end());
        int end = xml.indexOf("</" + element.group(1) + element.group(2) + ">", element.end());
        if (paragraph.isEmpty() || end < paragraph.getAsInt()) {
            return false;
        }
        insert(paragraph.getAsInt(), prefix, comment);
        return true;
    }

    /** Marks the first paragraph of all. */
    boolean markFirst(int comment) {
        Matcher body = Pattern.compile("<(?:[\\w.-]+:)?body(?=[\\s/>])").matcher(xml);
        return body.find() && mark(body.start(), comment);
    }

    byte[] marked() {
        StringBuilder marked = new StringBuilder(xml.length() + marks.size() * 200);
        int from = 0;
        for (Map.Entry<Integer, StringBuilder> mark : marks.entrySet()) {
            marked.append(xml, from, mark.getKey()).append(mark.getValue());
            from = mark.getKey();
        }
        return marked.append(xml, from, xml.length()).toString().getBytes(ISO_8859_1);
    }

    private void insert(int paragraph, String prefix, int comment) {
        int open = xml.indexOf('>', paragraph);
        String mark = mark(prefix, comment);
        if (xml.charAt(open - 1) == '/') {
            // a paragraph without content becomes one with the mark alone: its slash is taken up by the new end
            StringBuilder inside = marks.computeIfAbsent(open - 1, at -> new StringBuilder("><"));
            inside.insert(inside.length() - 1, mark);
            marks.computeIfAbsent(open, at -> new StringBuilder(prefix + "p"));
        } else {
            marks.computeIfAbsent(afterProperties(open + 1, prefix), at -> new StringBuilder())
                    .append(mark);
        }
    }

    /** A mark stands behind the paragraph's properties; these may hold older ones of their own kind. */
    private int afterProperties(int from, String prefix) {
        Matcher tag = Pattern.compile("\\s*<(/?)" + prefix + "pPr(?=[\\s/>])[^>]*?(/?)>")
                .matcher(xml);
        int depth = 0;
        int at = from;
        if (!tag.region(from, xml.length()).lookingAt()) {
            return from;
        }
        do {
            depth += !tag.group(1).isEmpty() ? -1 : tag.group(2).isEmpty() ? 1 : 0;
            at = tag.end();
        } while (depth > 0 && tag.find());
        return at;
    }

    private OptionalInt find(String start, int from) {
        Matcher found = Pattern.compile(Pattern.quote(start) + "(?=[\\s/>])").matcher(xml);
        return found.find(from) ? OptionalInt.of(found.start()) : OptionalInt.empty();
    }

    private static String mark(String prefix, int comment) {
        String id = " " + prefix + "id=\"" + comment + "\"/>";
        return "<" + prefix + "commentRangeStart" + id
                + "<" + prefix + "commentRangeEnd" + id
                + "<" + prefix + "r><" + prefix + "commentReference" + id + "</" + prefix + "r>";
    }
}
