package cn.huizong.publish.table;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Anchors as a reader would meet them: the ninth row stands before the tenth. */
final class AnchorOrder {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    static final Comparator<String> BY_PLACE =
            Comparator.comparing((String anchor) -> padded(anchor)).thenComparing(Comparator.naturalOrder());

    private AnchorOrder() {}

    private static String padded(String anchor) {
        return NUMBER.matcher(anchor).replaceAll(AnchorOrder::filled);
    }

    private static String filled(MatchResult number) {
        return "0".repeat(9 - number.group().length()) + number.group();
    }
}
