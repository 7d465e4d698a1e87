package cn.huizong.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An anchor in the words of a clerk: {@code t3r5c2} is 第 3 张表第 5 行第 2 列. */
public final class AnchorWords {
    private static final Pattern WHOLE = Pattern.compile("(?:(?:[pstrc]|line|narrative)\\d{1,7})+");
    private static final Pattern STEP = Pattern.compile("(line|narrative|[pstrc])(\\d+)");
    private static final Pattern IN_TEXT =
            Pattern.compile("\\b(?:(?:[ps]\\d+)?(?:t\\d+)?r\\d+c\\d+|line\\d+|narrative\\d+)");
    private static final Map<String, List<String>> WORDS = Map.of(
            "p", List.of("第 ", " 页"),
            "s", List.of("第 ", " 个工作表"),
            "t", List.of("第 ", " 张表"),
            "r", List.of("第 ", " 行"),
            "c", List.of("第 ", " 列"),
            "line", List.of("第 ", " 行"),
            "narrative", List.of("正文第 ", " 段"));

    private AnchorWords() {}

    /** What stands before and behind the number of each step of an anchor, by the step's letters, for who words it elsewhere. */
    public static SortedMap<String, List<String>> steps() {
        return new TreeMap<>(WORDS);
    }

    /** The place in Chinese; an anchor of another shape as it is. */
    public static String inWords(String anchor) {
        if (!WHOLE.matcher(anchor).matches()) {
            return anchor;
        }
        boolean sheet = anchor.startsWith("s");
        return STEP.matcher(anchor).results().map(step -> step(step, sheet)).collect(Collectors.joining());
    }

    /** A text with the anchors of cells and lines in it said in Chinese. */
    public static String inText(String text) {
        return inText(text, (anchor, after) -> inWords(anchor));
    }

    /**
     * A text with the anchors of cells and lines in it said otherwise.
     *
     * @param words says an anchor, given what stands behind it
     */
    public static String inText(String text, BinaryOperator<String> words) {
        return IN_TEXT.matcher(text)
                .replaceAll(
                        anchor -> Matcher.quoteReplacement(words.apply(anchor.group(), text.substring(anchor.end()))));
    }

    private static String step(MatchResult step, boolean sheet) {
        if (sheet && step.group(1).equals("c")) {
            return " " + letters(Integer.parseInt(step.group(2))) + " 列";
        }
        List<String> around = WORDS.getOrDefault(step.group(1), List.of("", ""));
        return around.get(0) + step.group(2) + around.get(1);
    }

    /** A spreadsheet's columns are A to Z, then AA. */
    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
