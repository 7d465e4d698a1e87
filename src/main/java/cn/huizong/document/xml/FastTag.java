package cn.huizong.document.xml;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The start tag that a scan is at. */
final class FastTag {
    /** More than any word processor writes; two of one name are looked for among all. */
    private static final int MOST = 200;

    private static final int NAME = 0;
    private static final int COLON = 1;
    private static final int NAME_END = 2;
    private static final int VALUE = 3;
    private static final int VALUE_END = 4;
    private static final int FIELDS = 5;
    private static final String DECLARATION = "xmlns";

    private final FastBytes bytes;
    private final FastNamespaces namespaces;
    private final FastNames names;
    private final int[] attributes = new int[MOST * FIELDS];
    private int count;
    private int name;
    private int nameEnd;
    private int local;
    private @Nullable String namespace;
    private @Nullable String localName;

    FastTag(FastBytes bytes, FastNamespaces namespaces) {
        this.bytes = bytes;
        this.namespaces = namespaces;
        this.names = new FastNames(bytes);
    }

    /** Scans the tag that starts here, of an element so deep; tells where its last byte is. */
    int scan(int from, int depth) {
        name = from + 1;
        int end = bytes.name(name);
        int colon = -1;
        if (bytes.get(end) == ':') {
            colon = end;
            end = bytes.name(end + 1);
        }
        nameEnd = end;
        local = colon < 0 ? name : colon + 1;
        localName = null;
        count = 0;
        boolean declares = false;
        int at = bytes.space(end);
        while (bytes.get(at) != '>' && bytes.get(at) != '/') {
            if (at == end || count == MOST * FIELDS) {
                throw new UnusualXml();
            }
            end = attribute(at);
            declares |= isDeclaration(count - FIELDS);
            at = bytes.space(end);
        }
        if (declares) {
            declare(depth);
        }
        namespace = namespaces.find(name, Math.max(name, colon));
        for (int i = 0; i < count; i += FIELDS) {
            judge(i);
        }
        return bytes.get(at) == '/' ? at + 1 : at;
    }

    private int attribute(int from) {
        int end = bytes.name(from);
        attributes[count + NAME] = from;
        attributes[count + COLON] = from;
        if (bytes.get(end) == ':') {
            attributes[count + COLON] = end;
            end = bytes.name(end + 1);
        }
        attributes[count + NAME_END] = end;
        if (bytes.get(end) != '=') {
            throw new UnusualXml();
        }
        attributes[count + VALUE] = end + 2;
        int valueEnd = bytes.value(end + 2);
        attributes[count + VALUE_END] = valueEnd;
        count += FIELDS;
        return valueEnd + 1;
    }

    private int attributeLocal(int i) {
        int from = attributes[i + NAME];
        int colon = attributes[i + COLON];
        return colon == from ? from : colon + 1;
    }

    private boolean isDeclaration(int i) {
        int from = attributes[i + NAME];
        int colon = attributes[i + COLON];
        int to = colon == from ? attributes[i + NAME_END] : colon;
        return to - from == DECLARATION.length()
                && bytes.get(from) == 'x'
                && bytes.string(from, to).equals(DECLARATION);
    }

    private void declare(int depth) {
        for (int i = 0; i < count; i += FIELDS) {
            if (isDeclaration(i)) {
                int from = attributes[i + NAME];
                boolean prefixed = attributes[i + COLON] != from;
                namespaces.declare(
                        prefixed ? attributeLocal(i) : from,
                        prefixed ? attributes[i + NAME_END] : from,
                        bytes.string(attributes[i + VALUE], attributes[i + VALUE_END]),
                        depth);
            }
        }
    }

    /** An attribute has a prefix that is known, and there is no other of its name. */
    private void judge(int i) {
        String space = space(i);
        int from = attributeLocal(i);
        int to = attributes[i + NAME_END];
        for (int j = 0; j < i; j += FIELDS) {
            if (bytes.isEqual(from, to, attributeLocal(j), attributes[j + NAME_END]) && space.equals(space(j))) {
                throw new UnusualXml();
            }
        }
    }

    /** The namespace of an attribute; one without a prefix has none. */
    private String space(int i) {
        int from = attributes[i + NAME];
        int colon = attributes[i + COLON];
        if (colon == from) {
            return "";
        }
        return isDeclaration(i) ? DECLARATION : Objects.requireNonNull(namespaces.find(from, colon));
    }

    @Nullable
    String namespace() {
        return namespace;
    }

    String localName() {
        if (localName == null) {
            localName = names.find(local, nameEnd);
        }
        return localName;
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < count; i += FIELDS) {
            if (!isDeclaration(i) && names.isEqual(name, attributeLocal(i), attributes[i + NAME_END])) {
                return bytes.string(attributes[i + VALUE], attributes[i + VALUE_END]);
            }
        }
        return null;
    }

    /** Whether the element's end tag, written without a space, ends there. */
    boolean isEndedBy(int end) {
        int length = nameEnd - name;
        int from = end - 1 - length;
        return bytes.isEqual(name, nameEnd, from, end - 1) && bytes.get(from - 1) == '/' && bytes.get(from - 2) == '<';
    }
}
