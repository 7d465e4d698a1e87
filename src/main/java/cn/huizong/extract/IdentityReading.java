package cn.huizong.extract;

import cn.huizong.form.EditDistance;
import cn.huizong.form.Wording;
import cn.huizong.report.Body;
import cn.huizong.report.Doubt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whose report a document is and of which year. For the year the title is believed first, then the period that the
 * prose names, then the file's name, then the year before the signature's date. For the body the title and the
 * signature are compared: the fuller of two names that fit is taken, and where they do not fit the title's.
 */
final class IdentityReading {
    private static final int TITLE_LINES = 25;
    private static final int SIGNATURE_LINES = 12;

    /** Of the characters of a name, one in so many may be misread. */
    private static final int MISREAD_ONE_IN = 4;

    private static final String KIND = "(?:政府|政务)?信息公开(?:(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:年度)?的?报告|(?:工作)?年报)";
    /** To look for a title in a line without this would take long. */
    private static final String IN_EVERY_TITLE = "信息公开";

    private static final String YEAR = "(" + Dates.YEAR + ")";
    private static final Pattern TITLE = Pattern.compile("^(?<text>.{0,60}?)" + KIND + "(?<after>.{0,20})$");
    private static final Pattern YEAR_IN_TITLE = Pattern.compile("(?<!\\d)" + YEAR + "年度?");
    /** A number in the name of a body is no year: one that counts (第2050中心), or that is longer. */
    private static final Pattern BARE_YEAR_IN_TITLE = Pattern.compile("(?<![\\d第])" + YEAR + "(?!\\d)度?");

    /** The end of a title on a line of its own, where the line before broke inside 年度报告. */
    private static final Pattern WRAPPED = Pattern.compile("[作情况年度的报告]{1,8}");

    private static final Pattern YEAR_ALONE = Pattern.compile("\\(?" + YEAR + "年度?\\)?");
    private static final Pattern PERIOD = Pattern.compile("(20\\d{2})年1月1日(?:起)?[至到\\-—~](?:20\\d{2}年|当年)?12月31日");
    private static final Pattern YEAR_IN_PROSE = Pattern.compile("(20\\d{2})年(?!\\d{1,2}月)");
    private static final Pattern YEAR_IN_NAME = Pattern.compile("(?<!\\d)(20\\d{2})年");
    private static final Pattern AGENCY = Pattern.compile(
            "^\\p{IsHan}[\\p{IsHan}\\d()、（）·]{1,39}?(?:人民政府|政府|办公室|办公厅|委员会|管委会|办事处|街道办|中心|局|厅|处|院|署|队|站|所|馆|会|办|委|镇|乡|街道|苏木|海关|大学|中学|小学|农场|林场|牧场|监狱|支行|集团|公司|部|校|学院|银行|社|省|市|县|区|州|旗)(?:\\([\\p{IsHan}、]{2,20}\\))?$");
    private static final Pattern REGION =
            Pattern.compile("^(\\p{IsHan}{2,9}?(?:省|市|县|区|自治州|自治旗|地区|盟|旗))(?!场|民(?:中心|服务|之家|广场|热线)|域|属)");
    /** What stands before the area in the names of bodies that a higher office leads. */
    private static final Pattern HIGHER_UP = Pattern.compile("^(?:中国共产党|中共|国家税务总局|国家统计局|中国人民银行)");

    private static final Pattern NO_REGION = Pattern.compile(".*(?:社区|校区|景区|园区|城市|小区|军分区|战区)$");
    /** What a title may begin with that names no body. */
    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:(?:我|本|全|各|该|上)(?:省|市|县|区|州|旗|镇|乡|街道|局|办|单位|机关|年度?)|.{0,4}(?:年度?|政府|单位|机关|部门|网站|栏目|目录|指南|附件|要求|情况|工作|机构|概况|首页|主动)).*$");

    private static final Pattern NAME = Pattern.compile("^\\p{IsHan}[\\p{IsHan}\\d()、（）·]{1,39}$");

    private static final Pattern ADVERTISEMENT = Pattern.compile("博彩|娱乐城|葡京|赌场|赌博|彩票网|365bet|(?i)casino");

    private final Prose prose;
    private final String source;
    private final boolean isPictured;
    private final List<Doubt> doubts = new ArrayList<>();

    private IdentityReading(Prose prose, String source, boolean isPictured) {
        this.prose = prose;
        this.source = source;
        this.isPictured = isPictured;
    }

    /** @param isPictured whether the prose was made out from pictures, so that a character of it may be another */
    static Identity read(Prose prose, String source, boolean isPictured) {
        return new IdentityReading(prose, source, isPictured).read();
    }

    /** A title taken apart. */
    private record Title(String agency, Optional<Integer> year, Prose.Line line) {
        Title withoutName() {
            return new Title("", year, line);
        }
    }

    private Identity read() {
        List<Title> titles = titles();
        Optional<LocalDate> dated = dated();
        Optional<Integer> year = year(titles, dated);
        Optional<Integer> otherYear = otherYear(titles, dated);
        Optional<Body> body = agency(titles)
                .map(agency -> agency.replace('(', '（').replace(')', '）'))
                .map(agency -> new Body("", region(agency), agency));
        boolean hijacked = titles.stream()
                .anyMatch(title -> ADVERTISEMENT.matcher(title.line().text()).find());
        return new Identity(body, year, otherYear, dated, !titles.isEmpty(), hijacked, doubts);
    }

    private List<Title> titles() {
        List<Title> titles = new ArrayList<>();
        List<Prose.Line> lines = unwrapped(prose.first(TITLE_LINES));
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = TITLE.matcher(lines.get(i).unified());
            if (lines.get(i).unified().contains(IN_EVERY_TITLE) && matcher.matches() && !isSentence(lines.get(i))) {
                String text = matcher.group("text");
                boolean lone = text.isEmpty() || yearIn(text).matches();
                String before = lone && i > 0 && lines.get(i - 1).text().length() <= 40
                        ? lines.get(i - 1).unified()
                        : "";
                String below = i + 1 < lines.size()
                                && YEAR_ALONE
                                        .matcher(lines.get(i + 1).unified())
                                        .matches()
                        ? lines.get(i + 1).unified()
                        : "";
                Title title = title(before + text, matcher.group("after") + below, lines.get(i));
                titles.add(before.isEmpty() || isName(title.agency()) ? title : title.withoutName());
            }
        }
        return titles;
    }

    /** The lines with a title that is broken inside its last words put together. */
    private static List<Prose.Line> unwrapped(List<Prose.Line> lines) {
        List<Prose.Line> unwrapped = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Prose.Line line = lines.get(i);
            boolean broken = i + 1 < lines.size()
                    && line.unified().contains(IN_EVERY_TITLE)
                    && WRAPPED.matcher(lines.get(i + 1).unified()).matches()
                    && !TITLE.matcher(line.unified()).matches()
                    && TITLE.matcher(line.unified() + lines.get(i + 1).unified())
                            .matches();
            if (broken) {
                Prose.Line rest = lines.get(++i);
                unwrapped.add(
                        new Prose.Line(line.text() + rest.text(), line.unified() + rest.unified(), line.number()));
            } else {
                unwrapped.add(line);
            }
        }
        return unwrapped;
    }

    private static boolean isSentence(Prose.Line line) {
        return line.unified().contains("。")
                || line.unified().contains("《")
                || line.unified().contains("如下");
    }

    private static Title title(String text, String after, Prose.Line line) {
        Optional<Integer> year = findYear(text + after);
        String agency = yearIn(text)
                .replaceAll("")
                .replaceFirst("^(?:关于|公开|年报|\\d+)+", "")
                .replaceFirst("^.*[|>:：]", "")
                .replaceFirst("关于$", "");
        boolean named = AGENCY.matcher(agency).matches() || (year.isPresent() && isPlainName(agency));
        return new Title(named ? agency : "", year, line);
    }

    /** What stands before the year of a title is a name, whatever it ends with. */
    private static boolean isPlainName(String text) {
        return NAME.matcher(text).matches() && !NO_NAME.matcher(text).matches();
    }

    private static Optional<Integer> findYear(String text) {
        Matcher matcher = yearIn(text);
        return matcher.find() ? Optional.of(Dates.year(matcher.group(1))) : Optional.empty();
    }

    /** The years of a title: those that say so with 年, where one does. */
    private static Matcher yearIn(String text) {
        Matcher named = YEAR_IN_TITLE.matcher(text);
        return (named.find() ? named : BARE_YEAR_IN_TITLE.matcher(text)).reset();
    }

    private Optional<Integer> year(List<Title> titles, Optional<LocalDate> dated) {
        Map<String, Integer> told = new LinkedHashMap<>();
        titles.stream().flatMap(title -> title.year().stream()).findFirst().ifPresent(year -> told.put("标题", year));
        period().or(() -> told.isEmpty() ? namedYear() : Optional.empty()).ifPresent(year -> told.put("正文", year));
        nameYear().ifPresent(year -> told.put("文件名", year));
        dated.ifPresent(date -> told.put("落款日期", date.getYear() - 1));
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, Integer> believed = told.entrySet().iterator().next();
        told.forEach((witness, year) -> {
            boolean late = witness.equals("落款日期") && year >= believed.getValue() - 1;
            if (!year.equals(believed.getValue()) && !late) {
                doubts.add(new Doubt(
                        "YEAR-CONFLICT",
                        titles.isEmpty() ? "" : titles.get(0).line().anchor(),
                        List.of(
                                believed.getKey(),
                                believed.getValue().toString(),
                                witness,
                                String.valueOf(witness.equals("落款日期") ? year + 1 : year)),
                        believed.getValue().toString(),
                        year.toString()));
            }
        });
        return Optional.of(believed.getValue());
    }

    /**
     * The year of the text under a title that bears an older one, as when last year's cover was used again. A period of the
     * year before is often left in the text, and says nothing; one that lies after the title's year cannot be left over.
     */
    private Optional<Integer> otherYear(List<Title> titles, Optional<LocalDate> dated) {
        Optional<Integer> titled =
                titles.stream().flatMap(title -> title.year().stream()).findFirst();
        Optional<Integer> text = period().or(this::namedYear);
        if (titled.isEmpty() || text.isEmpty() || text.equals(titled)) {
            return Optional.empty();
        }
        boolean over = dated.isEmpty() || dated.get().getYear() > text.get();
        boolean later = text.get() > titled.get() && over;
        boolean outvoted = nameYear().equals(text)
                && dated.filter(date -> date.getYear() - 1 == text.get()).isPresent();
        return later || outvoted ? text : Optional.empty();
    }

    /** Every year that a title of the document bears, wherever it stands. */
    private static NavigableSet<Integer> titledYears(Prose prose) {
        NavigableSet<Integer> years = new TreeSet<>();
        List<Prose.Line> lines = prose.lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher title = TITLE.matcher(lines.get(i).unified());
            if (lines.get(i).unified().contains(IN_EVERY_TITLE) && title.matches() && !isSentence(lines.get(i))) {
                String before = title.group("text").isEmpty()
                                && i > 0
                                && lines.get(i - 1).unified().length() <= 40
                        ? lines.get(i - 1).unified()
                        : "";
                findYear(before + title.group("text") + title.group("after")).ifPresent(years::add);
            }
        }
        return years;
    }

    /** The years of the reports that a document holds, if it holds those of several: each has its title and its period. */
    static List<Integer> yearsOfSeveral(Prose prose) {
        NavigableSet<Integer> periods = new TreeSet<>();
        for (Prose.Line line : prose.lines()) {
            Matcher period = PERIOD.matcher(line.unified());
            while (period.find()) {
                periods.add(Integer.valueOf(period.group(1)));
            }
        }
        NavigableSet<Integer> years = titledYears(prose);
        years.retainAll(periods.isEmpty() ? years : periods);
        return years.size() > 1 ? List.copyOf(years) : List.of();
    }

    /** The year of the statistics period that the prose names. */
    private Optional<Integer> period() {
        for (Prose.Line line : prose.lines()) {
            Matcher period = PERIOD.matcher(line.unified());
            if (period.find()) {
                return Optional.of(Integer.valueOf(period.group(1)));
            }
        }
        return Optional.empty();
    }

    /** The year that the first paragraphs name most often; they name papers of other years too. */
    private Optional<Integer> namedYear() {
        Map<Integer, Integer> named = new TreeMap<>();
        for (Prose.Line line : prose.first(TITLE_LINES)) {
            Matcher year = YEAR_IN_PROSE.matcher(line.unified());
            while (line.unified().contains("。") && year.find()) {
                named.merge(Integer.valueOf(year.group(1)), 1, Integer::sum);
            }
        }
        int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Integer> leading = named.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return leading.size() == 1 ? Optional.of(leading.get(0)) : Optional.empty();
    }

    private Optional<Integer> nameYear() {
        Matcher matcher = YEAR_IN_NAME.matcher(fileName());
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private String fileName() {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    private Optional<LocalDate> dated() {
        List<Prose.Line> lines = new ArrayList<>(prose.last(SIGNATURE_LINES));
        Collections.reverse(lines);
        for (Prose.Line line : lines) {
            Optional<LocalDate> date = line.unified().length() <= 60 ? Dates.find(line.unified()) : Optional.empty();
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<String> agency(List<Title> titles) {
        Optional<Title> titled = titles.stream()
                .filter(title -> !title.agency().isEmpty())
                .max(Comparator.comparing((Title title) -> isName(title.agency()))
                        .thenComparingInt(title -> title.agency().length()));
        Optional<String> signed = signature();
        Optional<String> misread = nameAgency()
                .filter(name -> isPictured)
                .filter(name -> Stream.concat(titled.stream().map(Title::agency), signed.stream())
                        .anyMatch(seen -> isLike(seen, name)));
        if (misread.isPresent()) {
            return misread;
        }
        if (titled.isEmpty()) {
            return signed.or(this::nameAgency);
        }
        String title = titled.get().agency();
        if (signed.isEmpty() || fits(signed.get(), title)) {
            return Optional.of(title);
        }
        if (fits(title, signed.get())) {
            return signed;
        }
        doubts.add(new Doubt(
                "BODY-CONFLICT",
                titled.get().line().anchor(),
                List.of("标题", title, "落款", signed.get()),
                title,
                signed.get()));
        return Optional.of(title);
    }

    /** Whether a name made out from a picture may be one that a person wrote as the file's. */
    private static boolean isLike(String seen, String written) {
        return fits(seen, written)
                || EditDistance.between(seen, written) <= Math.max(1, written.length() / MISREAD_ONE_IN);
    }

    /** Whether a short name fits a full one: its characters stand in it in their order. */
    private static boolean fits(String shorter, String full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < shorter.length(); i++) {
            at += shorter.charAt(at) == full.charAt(i) ? 1 : 0;
        }
        return at == shorter.length();
    }

    /** The name that stands alone over, or before, the date at the end. */
    private Optional<String> signature() {
        List<Prose.Line> lines = prose.last(SIGNATURE_LINES);
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i).unified();
            String name = Dates.without(line);
            boolean before = !name.equals(line) && isName(name);
            boolean above = i + 1 < lines.size()
                    && Dates.find(lines.get(i + 1).unified()).isPresent()
                    && isName(line);
            if (before || above) {
                return Optional.of(before ? name : line);
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String text) {
        return text.length() >= 3 && AGENCY.matcher(text).matches();
    }

    private Optional<String> nameAgency() {
        String name = Wording.unified(fileName().replaceFirst("\\.[^.]*$", ""));
        Matcher title = TITLE.matcher(name);
        String agency = title(title.matches() ? title.group("text") : name, "", new Prose.Line(name, name, 0))
                .agency();
        return isName(agency) ? Optional.of(agency) : Optional.empty();
    }

    /** The area that a full name begins with: 余姚市 of 余姚市人民政府招商中心. */
    private static String region(String agency) {
        Matcher region = REGION.matcher(HIGHER_UP.matcher(agency).replaceFirst(""));
        return region.find() && !NO_REGION.matcher(region.group(1)).matches() ? region.group(1) : "";
    }
}
