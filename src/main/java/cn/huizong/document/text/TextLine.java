package cn.huizong.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of a text file.
 *
 * @param number its number in the file, from 1
 * @param raw its text with the space around it
 * @param text its text without
 */
public record TextLine(int number, String raw, String text) {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－―─]{1,3}\\s?\\d{1,3}\\s?[-—–－―─]{1,3}|第\\s?\\d{1,3}\\s?页(\\s?[,，/]?\\s?共\\s?\\d{1,3}\\s?页)?");
    private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}、.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile(
            "[+＋\\-－]?[0-9０-９]{1,19}([,，][0-9０-９]{3}){0,6}([.．][0-9０-９]{1,10})?(万?元|件|条|次|篇|个|人|项|批次?|宗)?");
    private static final Pattern NO_VALUE = Pattern.compile("[-－—–]{1,2}|/|无");
    private static final int LONGEST_LABEL = 60;

    /** The lines of a text, page numbers left out; lines end as Unicode says, and pages too. */
    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        int start = 0;
        int number = 1;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                add(lines, number++, text.substring(start, i));
                if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static void add(List<TextLine> lines, int number, String raw) {
        String text = Wide.stripped(raw);
        if (!isPageNumber(text)) {
            lines.add(new TextLine(number, raw, text));
        }
    }

    String anchor() {
        return "line" + number;
    }

    /** Nothing on it at all; a line of tabs alone is an empty cell and not blank. */
    boolean isBlank() {
        return text.isEmpty() && raw.indexOf('\t') < 0;
    }

    /** Whether it may be a further line of a label: short, no sentence, no title of a section. */
    boolean continuesLabel() {
        return text.length() <= LONGEST_LABEL
                && !text.endsWith("。")
                && !SECTION.matcher(text).matches();
    }

    /** Whether a text is the number of a page and nothing else: {@code - 4 -}, {@code 第 4 页}. */
    public static boolean isPageNumber(String text) {
        return text.length() <= 24 && PAGE_NUMBER.matcher(text).matches();
    }

    public static boolean isNumber(String text) {
        return text.length() <= 40 && NUMBER.matcher(text).matches();
    }

    static boolean isValue(String text) {
        return isNumber(text) || (text.length() <= 2 && NO_VALUE.matcher(text).matches());
    }
}
