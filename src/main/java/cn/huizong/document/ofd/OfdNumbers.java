package cn.huizong.document.ofd;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers that stand in one attribute of an OFD page (ST_Array). */
final class OfdNumbers {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    private OfdNumbers() {}

    /** All numbers of a text; none if one of them is no number. */
    static double[] of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new double[0];
        }
        try {
            return Arrays.stream(BETWEEN.split(text.strip(), -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    static double of(@Nullable String text, double otherwise) {
        double[] numbers = of(text);
        return numbers.length == 1 && Double.isFinite(numbers[0]) ? numbers[0] : otherwise;
    }

    /**
     * How far each character stands from the one before (DeltaX, DeltaY): plain numbers, and {@code g n d} for the same
     * distance {@code n} times.
     *
     * @param most how many can be wanted; the rest is not unfolded
     */
    static double[] deltas(@Nullable String text, int most) {
        double[] deltas = new double[most];
        int count = 0;
        String[] words = text == null || text.isBlank() ? new String[0] : BETWEEN.split(text.strip(), -1);
        for (int i = 0; i < words.length && count < most; i++) {
            boolean group = words[i].equals("g") && i + 2 < words.length;
            double times = group ? of(words[i + 1], 0) : 1;
            double delta = of(group ? words[i + 2] : words[i], 0);
            for (int k = 0; k < times && count < most; k++) {
                deltas[count++] = delta;
            }
            i += group ? 2 : 0;
        }
        return Arrays.copyOf(deltas, count);
    }
}
