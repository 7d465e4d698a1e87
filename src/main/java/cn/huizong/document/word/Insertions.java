package cn.huizong.document.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/** A part with more put between its bytes; those that were there all stay, in their order. */
final class Insertions {
    private final byte[] part;
    private final Map<Integer, StringBuilder> inserted = new TreeMap<>();

    Insertions(byte[] part) {
        this.part = part;
    }

    /** Puts some XML at a place, behind what was put there before. */
    void at(int offset, String xml) {
        inserted.computeIfAbsent(offset, place -> new StringBuilder()).append(xml);
    }

    /** Puts some XML into an element, behind the tag that starts it and what was put there before. */
    void behind(Tag tag, String xml) {
        if (!tag.empty()) {
            at(tag.end(), xml);
            return;
        }
        // the slash of a tag without content is taken up by the new end: <p/> becomes <p>…</p>
        int slash = tag.end() - 2;
        StringBuilder inside = inserted.computeIfAbsent(slash, place -> new StringBuilder("><"));
        inside.insert(inside.length() - 1, xml);
        inserted.computeIfAbsent(slash + 1, place -> new StringBuilder(tag.name()));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length + inserted.size() * 200);
        int from = 0;
        for (Map.Entry<Integer, StringBuilder> one : inserted.entrySet()) {
            bytes.write(part, from, one.getKey() - from);
            bytes.writeBytes(one.getValue().toString().getBytes(UTF_8));
            from = one.getKey();
        }
        bytes.write(part, from, part.length - from);
        return bytes.toByteArray();
    }
}
