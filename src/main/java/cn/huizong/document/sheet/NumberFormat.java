package cn.huizong.document.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * How a workbook shows a number, as far as it says something of the number. What counts is the number as stored, to the
 * 15 digits that Excel has: a format that shows fewer decimals, or no zero, does not change what the body stated. Days
 * and percentages are written as such. Words in the format, such as 万元, are part of the text. A format that shows
 * another number than the one stored, thousands say, leaves the cell in doubt: both are written. One that shows no number at all
 * leaves none.
 */
public final class NumberFormat {
    public static final NumberFormat GENERAL = new NumberFormat("General", false, false);
    /** What stands for a formula that has no value yet. */
    static final String NOT_CALCULATED = "（公式没有保存结果）";

    private static final MathContext DIGITS = new MathContext(15);
    private static final Pattern COLOURS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern PADDING = Pattern.compile("[_*].");
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\\\.|[\\u2E80-\\u9FFF\\uFF01-\\uFF60]+");
    /** A point or digits that are only drawn, or thousands: another number is shown than the one that is stored. */
    private static final Pattern SCALED = Pattern.compile("!|\\\\[.0-9]|\"[^\"]*[.0-9][^\"]*\"|[0#?],+(?![0#?,])");

    /** Neither a number above nor one below 0 is shown. */
    private static final Pattern HIDING = Pattern.compile("\\s*;\\s*;\\s*(;\\s*@?\\s*)?");

    private static final Pattern PLACES = Pattern.compile("General|[0#?][0#?.,/ Ee+-]*[0#?]|[0#?]");
    private static final long EARLIEST_DAY = 1;
    private static final long LATEST_DAY = 2_958_465;

    private final String code;
    private final boolean date;
    private final boolean since1904;

    private NumberFormat(String code, boolean date, boolean since1904) {
        this.code = code;
        this.date = date;
        this.since1904 = since1904;
    }

    /**
     * The format of a style.
     *
     * @param number the format's number
     * @param code what the workbook itself says of that number; none for one that Excel knows by itself
     */
    static NumberFormat of(int number, @Nullable String code, boolean since1904) {
        String builtIn = code == null && number >= 0 ? BuiltinFormats.getBuiltinFormat(number) : code;
        String known = builtIn == null ? "General" : builtIn;
        boolean date = known.length() < 256 && DateUtil.isADateFormat(number, known);
        return new NumberFormat(known, date || isChineseDay(number, code), since1904);
    }

    /** Excel in Chinese has formats for days of its own, which files name by number only. */
    private static boolean isChineseDay(int number, @Nullable String code) {
        return code == null && ((number >= 27 && number <= 36) || (number >= 50 && number <= 58));
    }

    /** What a stored number says. */
    public String show(String stored) {
        try {
            return show(new BigDecimal(stored));
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    String show(double stored) {
        return Double.isFinite(stored) ? show(BigDecimal.valueOf(stored)) : String.valueOf(stored);
    }

    private String show(BigDecimal stored) {
        if (Math.abs((long) stored.precision() - stored.scale()) > 30) {
            return stored.signum() == 0 ? "0" : stored.toString();
        }
        if (date) {
            return day(stored);
        }
        if (HIDING.matcher(code).matches()) {
            return "";
        }
        String section = section(stored.signum());
        if (isPercentage(section)) {
            return plain(stored.movePointRight(2)) + "%";
        }
        if (section.length() > 255) {
            return plain(stored);
        }
        if (SCALED.matcher(section).find()) {
            return plain(stored) + "（格式 " + code + "）";
        }
        return withWords(section, plain(stored));
    }

    private static String plain(BigDecimal stored) {
        BigDecimal rounded = stored.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A format may have a section each for numbers above, below and equal to 0. */
    private String section(int sign) {
        String[] sections = code.split(";", -1);
        int index = sign < 0 ? 1 : sign == 0 ? 2 : 0;
        String section = index < sections.length ? sections[index] : sections[0];
        return PADDING.matcher(COLOURS.matcher(section).replaceAll("")).replaceAll("");
    }

    private static boolean isPercentage(String section) {
        return WORDS.matcher(section).replaceAll("").contains("%");
    }

    /** The number with the format's words before and after it. */
    private static String withWords(String section, String number) {
        String words = section.replace("\"", "").replace("\\", "");
        if (!WORDS.matcher(section).find() || !PLACES.matcher(words).find()) {
            return number;
        }
        String around = PLACES.matcher(words).replaceFirst("\u0000");
        int at = around.indexOf('\u0000');
        String before = around.substring(0, at).replaceAll("[-+¥￥$() ]", "");
        return before + number + around.substring(at + 1).replaceAll("[() ]", "");
    }

    private String day(BigDecimal stored) {
        double days = stored.doubleValue();
        if (days < EARLIEST_DAY || days > LATEST_DAY) {
            return plain(stored);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(days, since1904);
        LocalDate day = moment.toLocalDate();
        String pattern = WORDS.matcher(COLOURS.matcher(code).replaceAll("")).replaceAll("");
        boolean toTheDay = pattern.matches("(?i).*(d|General).*") || !pattern.matches("(?i).*y.*");
        return day.getYear() + "年" + day.getMonthValue() + "月" + (toTheDay ? day.getDayOfMonth() + "日" : "");
    }
}
