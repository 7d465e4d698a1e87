package cn.huizong.document.xml;

import java.util.ArrayList;
import java.util.List;

/**
 * What the latest elements of a kind told, by where their bytes are: word processors write the same properties again and
 * again, and the same bytes say the same.
 */
public final class KnownElements<T> {
    private static final int MOST = 8;

    private final List<Known<T>> all = new ArrayList<>();
    private int oldest;

    /**
     * An element.
     *
     * @param from where what is inside it starts
     * @param to where its end tag ends
     * @param levels how deep elements are in it
     * @param told what it told
     */
    record Known<T>(int from, int to, int levels, T told) {}

    Iterable<Known<T>> all() {
        return all;
    }

    void add(Known<T> known) {
        if (all.size() < MOST) {
            all.add(known);
        } else {
            all.set(oldest, known);
            oldest = (oldest + 1) % MOST;
        }
    }
}
