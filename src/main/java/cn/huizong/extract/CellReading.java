package cn.huizong.extract;

import cn.huizong.form.Indicator;
import cn.huizong.form.Signs;
import cn.huizong.report.CellValue;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of one cell. What is not exactly one number gives no value. */
final class CellReading {
    /** Longer digits are no count of anything. */
    private static final int MOST_DIGITS = 18;

    private static final int LONGEST_NUMBER = 40;
    /** Stands for what is no number, whatever its compatible digits would say. */
    private static final String NO_NUMBER = "\uFFFD";

    private static final Set<String> NO_VALUE = Set.of("-", "--", "/", "\\", "无", "—", "——", "–", "―", "─", "－");
    private static final Set<String> COUNT_UNITS =
            Set.of("件", "条", "项", "次", "个", "人", "篇", "批", "批次", "人次", "起", "份", "家", "宗");
    private static final Pattern NUMBER =
            Pattern.compile("(?:人民币|[¥￥])?([+\\-−–]?)((?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?)(\\p{IsHan}{0,2})");

    /** A change in words: the sign of the number behind it in the column 本年增/减, and nowhere else. */
    private static final Pattern CHANGE = Pattern.compile("(增加?|减少?)(?=\\d)");
    /** What is written for a change of nothing: words, so no number, but all the same a cell of the column. */
    private static final Set<String> NO_CHANGE = Set.of("未增未减", "无增无减", "不增不减", "无增减", "未增减", "持平");

    private static final Pattern INNER_SPACE =
            Pattern.compile("(?<=[+\\-−–¥￥增加减少])[\\s\\p{Z}]+(?=\\d)|[\\s\\p{Z}]+(?=\\p{IsHan})|[\\s\\p{Z}]+$");

    private CellReading() {}

    /** Whether a text could be the value of a cell: one number, a blank or a sign for none. */
    static boolean isValueLike(String text) {
        if (isWords(text)) {
            return false;
        }
        String plain = plain(text);
        return plain.isEmpty() || isDigits(plain) || NO_VALUE.contains(plain) || isNumberLike(plain);
    }

    /** Whether a text says in words that nothing has changed. */
    static boolean isNoChange(String text) {
        return NO_CHANGE.contains(plain(text));
    }

    /** Whether a text is one number. */
    static boolean isNumber(String text) {
        if (isWords(text)) {
            return false;
        }
        String plain = plain(text);
        return isDigits(plain) || isNumberLike(plain);
    }

    private static boolean isNumberLike(String plain) {
        return plain.length() <= LONGEST_NUMBER && NUMBER.matcher(signed(plain)).matches();
    }

    /** The number with the sign that a word of change before it means. */
    private static String signed(String plain) {
        Matcher change = CHANGE.matcher(plain);
        return change.lookingAt()
                ? (change.group().charAt(0) == '增' ? "+" : "-") + plain.substring(change.end())
                : plain;
    }

    /**
     * Reads a cell.
     *
     * @param text the cell's text
     * @param indicator what the cell counts
     * @param heading the unit that the cell's heading or label names, if it names one
     */
    static CellValue read(String text, Indicator indicator, Optional<MoneyUnit> heading) {
        String plain = plain(text);
        String written = text.strip();
        if (plain.isEmpty()) {
            return new CellValue.Blank();
        }
        if (NO_VALUE.contains(plain)) {
            return new CellValue.None(written);
        }
        if (isDigits(plain) && plain.length() <= MOST_DIGITS && !indicator.isMoney()) {
            return new CellValue.Count(BigDecimal.valueOf(Long.parseLong(plain)), written);
        }
        Matcher number = NUMBER.matcher(indicator.signed() ? signed(plain) : plain);
        if (!number.matches() || digits(number.group(2)) > MOST_DIGITS) {
            return new CellValue.Illegible(written);
        }
        BigDecimal value = new BigDecimal(number.group(2).replace(",", ""));
        BigDecimal signed = number.group(1).isEmpty() || number.group(1).equals("+") ? value : value.negate();
        return indicator.isMoney()
                ? amount(signed, number.group(3), written, heading)
                : count(signed, number.group(3), written);
    }

    private static CellValue amount(BigDecimal value, String unit, String written, Optional<MoneyUnit> heading) {
        if (value.signum() == 0 && (unit.isEmpty() || MoneyUnit.find(unit).isPresent())) {
            return new CellValue.Count(BigDecimal.ZERO, written);
        }
        if (unit.isEmpty()) {
            return heading.<CellValue>map(known -> new CellValue.Count(known.toYuan(value), written))
                    .orElseGet(() -> new CellValue.Unitless(written));
        }
        return MoneyUnit.find(unit)
                .<CellValue>map(known -> new CellValue.Count(known.toYuan(value), written))
                .orElseGet(() -> new CellValue.Illegible(written));
    }

    private static CellValue count(BigDecimal value, String unit, String written) {
        return unit.isEmpty() || COUNT_UNITS.contains(unit)
                ? new CellValue.Count(value, written)
                : new CellValue.Illegible(written);
    }

    /** The unit of money written in the cell itself, if one is. */
    static Optional<MoneyUnit> writtenUnit(String text) {
        Matcher number = NUMBER.matcher(plain(text));
        return number.matches() && !number.group(3).isEmpty() ? MoneyUnit.find(number.group(3)) : Optional.empty();
    }

    private static long digits(String number) {
        return number.chars().filter(Character::isDigit).count();
    }

    /** Half-width, without spaces at the ends or between a sign or unit and the digits; two numbers stay two. */
    private static String plain(String text) {
        if (isDigits(text)) {
            return text;
        }
        String half = Normalizer.normalize(bare(text), Normalizer.Form.NFKC).strip();
        return isDigits(half) || half.isEmpty()
                ? half
                : INNER_SPACE.matcher(half).replaceAll("");
    }

    /** Without the marks of notes at its ends; a mark between digits, or alone, makes the text no number. */
    private static String bare(String text) {
        String visible = Signs.visible(text);
        if (!Signs.isMarked(visible)) {
            return visible;
        }
        String bare = Signs.withoutOuterMarks(visible);
        return bare.isEmpty() || Signs.isMarked(bare) ? NO_NUMBER : bare;
    }

    /** Whether a text is ideographs, three at least, and brackets: most labels are, and need no further look. */
    private static boolean isWords(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = (c >= '一' && c <= '\u9fff') || c == '（' || c == '）' || c == '、' || c == '，' || c == '。';
            if (!word) {
                return false;
            }
        }
        return text.length() > 2;
    }

    /** Most cells are bare digits and need no further look. */
    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
