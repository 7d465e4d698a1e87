package cn.huizong.document.xml;

import org.jspecify.annotations.Nullable;

/** The names of a part as texts, one of each as far as there is room. */
final class FastNames {
    private static final int SLOTS = 512;

    private final FastBytes bytes;
    private final @Nullable String[] known = new String[SLOTS];

    FastNames(FastBytes bytes) {
        this.bytes = bytes;
    }

    String find(int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes.get(i);
        }
        int slot = (hash ^ (hash >>> 9)) & (SLOTS - 1);
        String name = known[slot];
        if (name == null || !isEqual(name, from, to)) {
            name = bytes.string(from, to);
            known[slot] = name;
        }
        return name;
    }

    boolean isEqual(String name, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (name.charAt(i - from) != bytes.get(i)) {
                return false;
            }
        }
        return true;
    }
}
