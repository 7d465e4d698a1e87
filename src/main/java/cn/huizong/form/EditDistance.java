package cn.huizong.form;

import java.util.stream.IntStream;

/** How far two names or labels are apart (Levenshtein). */
public final class EditDistance {
    private EditDistance() {}

    /** The number of single characters to insert, delete or change to make one text of another. */
    public static int between(String one, String other) {
        int[] previous = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
