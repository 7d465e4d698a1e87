package cn.huizong.document.xml;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which prefixes stand for which namespaces where a scan is. */
final class FastNamespaces {
    /** More than any word processor declares. */
    private static final int MOST = 200;

    private static final int SLOTS = 64;
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Set<String> RESERVED = Set.of(XML, "http://www.w3.org/2000/xmlns/", "xml", "xmlns");

    private final FastBytes bytes;
    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private final int[] depths = new int[MOST];
    private final String[] names = new String[MOST];
    private int count;
    /** What was found for a prefix, until something is declared or left. */
    private final int[] found = new int[SLOTS];

    FastNamespaces(FastBytes bytes) {
        this.bytes = bytes;
    }

    /** Declares a prefix, or the namespace of names without one, for an element so deep and what is in it. */
    void declare(int prefixFrom, int prefixTo, String namespace, int depth) {
        boolean prefixed = prefixFrom != prefixTo;
        boolean reserved = RESERVED.contains(namespace) || RESERVED.contains(bytes.string(prefixFrom, prefixTo));
        if (count == MOST || reserved || (prefixed && namespace.isEmpty())) {
            throw new UnusualXml();
        }
        from[count] = prefixFrom;
        to[count] = prefixTo;
        depths[count] = depth;
        names[count++] = namespace;
        Arrays.fill(found, 0);
    }

    /** Forgets what was declared at that depth. */
    void leave(int depth) {
        if (count > 0 && depths[count - 1] >= depth) {
            while (count > 0 && depths[count - 1] >= depth) {
                count--;
            }
            Arrays.fill(found, 0);
        }
    }

    /** Whether nothing was declared here since the root. */
    boolean areOfRoot() {
        return count == 0 || depths[count - 1] == 0;
    }

    /** The namespace of a prefix; null for no prefix where names without one have no namespace. */
    @Nullable
    String find(int prefixFrom, int prefixTo) {
        int length = prefixTo - prefixFrom;
        int slot = length == 0 ? 0 : (bytes.get(prefixFrom) + 5 * bytes.get(prefixTo - 1) + 11 * length) & (SLOTS - 1);
        int known = found[slot] - 1;
        if (known >= 0 && bytes.isEqual(from[known], to[known], prefixFrom, prefixTo)) {
            return names[known];
        }
        for (int i = count - 1; i >= 0; i--) {
            if (bytes.isEqual(from[i], to[i], prefixFrom, prefixTo)) {
                found[slot] = i + 1;
                return names[i];
            }
        }
        if (length == 0) {
            return null;
        }
        if (bytes.string(prefixFrom, prefixTo).equals("xml")) {
            return XML;
        }
        throw new UnusualXml();
    }
}
