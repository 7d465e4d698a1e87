package cn.huizong.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and years as reports write them, in digits or in Chinese numerals. */
final class Dates {
    /** A year of this century. */
    static final String YEAR = "20\\d{2}|二[〇○零O0][一二三四五六七八九〇○零]{2}";

    private static final Pattern DATE = Pattern.compile("(20\\d{2})(?:年|-|/|\\.)(\\d{1,2})(?:月|-|/|\\.)(\\d{1,2})日?");
    private static final Pattern CHINESE_DATE =
            Pattern.compile("(二[〇○零O0][一二三四五六七八九〇○零]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");

    private Dates() {}

    /** The year of digits such as 2020 or 二〇二〇. */
    static int year(String written) {
        return written.chars().reduce(0, (year, digit) -> year * 10 + digitOf((char) digit));
    }

    private static int digitOf(char digit) {
        int chinese = "〇一二三四五六七八九".indexOf(digit);
        if (chinese >= 0) {
            return chinese;
        }
        return Character.isDigit(digit) ? digit - '0' : 0;
    }

    /** The date at the end of a line; empty if there is none, or none such. */
    static Optional<LocalDate> find(String text) {
        Matcher date = DATE.matcher(text);
        Matcher chinese = CHINESE_DATE.matcher(text);
        try {
            if (date.find() && endsThere(text, date.end())) {
                return Optional.of(LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3))));
            }
            if (chinese.find() && endsThere(text, chinese.end())) {
                return Optional.of(LocalDate.of(
                        year(chinese.group(1)), chineseNumber(chinese.group(2)), chineseNumber(chinese.group(3))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean endsThere(String text, int end) {
        return text.length() - end <= 2;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** 一 to 三十一. */
    private static int chineseNumber(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) {
            return digitOf(written.charAt(0));
        }
        int tens = ten == 0 ? 1 : digitOf(written.charAt(0));
        int ones = ten == written.length() - 1 ? 0 : digitOf(written.charAt(written.length() - 1));
        return tens * 10 + ones;
    }

    /** The line without its dates. */
    static String without(String line) {
        return DATE.matcher(CHINESE_DATE.matcher(line).replaceAll("")).replaceAll("");
    }
}
