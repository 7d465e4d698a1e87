package cn.huizong.document.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** A row of a table on one line, its values apart by blanks alone: {@code 一、本年新收… 0 0 0 0 0 0 0}. */
final class NumberLine {
    private static final Set<String> UNITS = Set.of("条", "次", "篇", "件", "个", "元", "万元", "——");
    private static final int LONGEST = 400;

    private NumberLine() {}

    /** Adds the row, if the line ends in two values or more, or in a unit and a value; prose does not. */
    static boolean read(TextLine line, FlatCells cells) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        Deque<String> values = new ArrayDeque<>();
        String rest = line.text();
        String last = lastWord(rest);
        while (!last.isEmpty() && TextLine.isValue(last)) {
            values.addFirst(last);
            rest = Wide.stripped(rest.substring(0, rest.length() - last.length()));
            last = lastWord(rest);
        }
        if (values.size() == 1 && TextLine.isNumber(values.getFirst()) && UNITS.contains(last) && !last.equals(rest)) {
            values.addFirst(last);
            rest = Wide.stripped(rest.substring(0, rest.length() - last.length()));
        } else if (values.stream().filter(TextLine::isNumber).count() < 2) {
            return false;
        }
        labels(rest).forEach(label -> cells.add(label, line));
        values.forEach(value -> cells.add(value, line));
        cells.endRow();
        return true;
    }

    private static String lastWord(String text) {
        int start = text.length();
        while (start > 0 && !Wide.isSpace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start);
    }

    /** Wide gaps part labels, unless they only stretch a short word. */
    private static List<String> labels(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> parts = Arrays.asList(text.split("[ \u3000\u00A0]{2,}"));
        return parts.stream().allMatch(part -> part.length() > 2) ? parts : List.of(text);
    }
}
