package cn.huizong.extract;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the figures that the prose states, and the sentences that state none. An approximate one (约, 余, 近), one of a single
 * channel and one of another scope (全市, 上半年) is no figure of the report.
 */
final class Statements {
    private static final int CLAUSE = 30;
    private static final String CLAUSE_ENDS = "。；;，,";
    private static final String SUM = "(?:共计|总计|累计|合计|共|为|达|了)?";
    private static final String NUMBER = "(?<number>\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?![\\d.]|余|多)";
    private static final String CASES = NUMBER + "(?:件|条|份|宗|起)";
    private static final String APPLICATIONS = "(?:依申请(?:政府)?信息公开|(?:政府)?信息公开申请)";
    private static final String NOT = "(?:未|没有|无)";
    private static final String SOME = "[^。；;，,\\d]{0,20}?";
    /** What follows where it is not the matter itself that did not happen, but an end of it. */
    private static final String END = "纠|撤|败|维持|变更";

    private static final String OTHERWISE = "(?![^。；;，,]{0,8}(?:" + END + "|收费|费用|复议|诉讼))";

    private static final IndicatorKey RECEIVED = new IndicatorKey("application.received", IndicatorKey.TOTAL);
    private static final IndicatorKey RECONSIDERATIONS = IndicatorKey.of("reconsideration.total");
    /** Stands for all lawsuits, since prose does not tell those after reconsideration apart. */
    private static final IndicatorKey LAWSUITS = IndicatorKey.of("litigation.direct.total");

    /**
     * A phrase of the prose and the indicator it speaks of.
     *
     * @param within a word that must stand in the same sentence, if any
     */
    private record Phrase(IndicatorKey key, Pattern pattern, String within) {
        Phrase(IndicatorKey key, String pattern) {
            this(key, Pattern.compile(pattern), "");
        }
    }

    private static final List<Phrase> PHRASES = List.of(
            new Phrase(
                    IndicatorKey.of("disclosure.total"),
                    "主动公开(?:各类)?(?:政府|政务)?信息(?:总数|数量|数)?" + SUM + NUMBER + "(?:条|件)"),
            new Phrase(RECEIVED, "(?:收到|新收|受理)(?:各类)?" + APPLICATIONS + "(?:数量|事项)?" + SUM + CASES),
            new Phrase(RECONSIDERATIONS, "行政复议(?:案件|申请)?" + SUM + CASES),
            new Phrase(LAWSUITS, "行政诉讼(?:案件)?" + SUM + CASES),
            new Phrase(
                    new IndicatorKey("application.carried_out", IndicatorKey.TOTAL),
                    "结转(?:至|到)?(?:下年|下一年|次年)度?(?:继续)?(?:办理)?(?:的)?(?:申请)?" + SUM + CASES),
            new Phrase(IndicatorKey.of("licensing.decisions"), "行政许可(?:处理)?决定(?:数量)?" + SUM + CASES),
            new Phrase(IndicatorKey.of("penalty.decisions"), "行政处罚(?:处理)?决定(?:数量)?" + SUM + CASES),
            new Phrase(IndicatorKey.of("coercion.decisions"), "行政强制(?:处理)?决定(?:数量)?" + SUM + CASES),
            normative("normative_document.issued", "(?:制发|制定|印发|出台)"),
            normative("normative_document.made", "(?:制发|制定|印发|出台)"),
            normative("normative_document.repealed", "废止(?:失效)?"),
            normative("normative_document.in_force", "现行有效"));

    private static Phrase normative(String code, String verb) {
        String document = "(?:行政)?规范性文件";
        return new Phrase(
                IndicatorKey.of(code),
                Pattern.compile(verb + "(?:的)?(?:" + document + ")?" + SUM + NUMBER + "(?:件|份|个)"),
                "规范性文件");
    }

    /** Sentences that say that there was none of something. */
    private static final List<Phrase> NONE = List.of(
            new Phrase(RECEIVED, NOT + "(?:收到|接到|受理|新收)" + SOME + "(?:信息公开(?:的)?申请|依申请(?:政府)?信息公开|依申请公开)" + OTHERWISE),
            new Phrase(RECONSIDERATIONS, happened("行政复议")),
            new Phrase(LAWSUITS, happened("行政诉讼")));

    private static String happened(String what) {
        return NOT + "(?:发生|引发|引起|产生|出现|收到)" + SOME + what + "(?![^。；;，,]{0,8}(?:" + END + "))";
    }

    private static final Pattern PART =
            Pattern.compile("其中|通过|利用|网站|微博|微信|公众号|公报|平台|栏目|电子屏|上年|去年|同比|以来|上一年|约$|近$|街道.*主动"
                    + "|全市|全县|全区|全镇|全系统|各单位|各部门|上半年|下半年|季度|\\d月");

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");

    private Statements() {}

    /** @param year the report's: what a clause says of another year is no figure of the report */
    static List<Statement> read(Prose prose, int year) {
        List<Statement> statements = new ArrayList<>();
        for (Prose.Line line : prose.lines()) {
            PHRASES.forEach(phrase -> statements.addAll(read(phrase, line, year, Statements::number)));
            NONE.forEach(phrase -> statements.addAll(read(phrase, line, year, none -> BigDecimal.ZERO)));
        }
        return statements;
    }

    private static List<Statement> read(
            Phrase phrase, Prose.Line line, int year, Function<Matcher, BigDecimal> number) {
        List<Statement> statements = new ArrayList<>();
        Matcher matcher = phrase.pattern().matcher(line.unified());
        while (matcher.find()) {
            String clause = before(line.unified(), matcher.start());
            if (!PART.matcher(clause).find()
                    && !isOfAnother(year, clause)
                    && (phrase.within().isEmpty()
                            || sentence(line.unified(), matcher.start()).contains(phrase.within()))) {
                statements.add(new Statement(phrase.key(), number.apply(matcher), matcher.group(), line.anchor()));
            }
        }
        return statements;
    }

    private static BigDecimal number(Matcher matcher) {
        return new BigDecimal(matcher.group("number").replace(",", ""));
    }

    private static boolean isOfAnother(int year, String clause) {
        List<Integer> named = YEAR.matcher(clause)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        return !named.isEmpty() && !named.contains(year);
    }

    /** The words of the same clause before a place. */
    private static String before(String line, int end) {
        int start = end;
        while (start > 0 && end - start < CLAUSE && CLAUSE_ENDS.indexOf(line.charAt(start - 1)) < 0) {
            start--;
        }
        return line.substring(start, end);
    }

    /** The sentence around a place, whatever its clauses. */
    private static String sentence(String line, int place) {
        int end = line.indexOf('。', place);
        return line.substring(line.lastIndexOf('。', place) + 1, end < 0 ? line.length() : end);
    }
}
