package cn.huizong.extract;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the figures that the prose states. An approximate one (约, 余, 近) or one of a single channel is no figure. */
final class Statements {
    private static final int CLAUSE = 30;
    private static final String NUMBER = "(?<number>\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?![\\d.]|余|多)";

    /** A phrase of the prose and the indicator it speaks of. */
    private record Phrase(IndicatorKey key, Pattern pattern) {}

    private static final List<Phrase> PHRASES = List.of(
            new Phrase(
                    IndicatorKey.of("disclosure.total"),
                    Pattern.compile(
                            "主动公开(?:各类)?(?:政府|政务)?信息(?:总数|数量|数)?(?:共计|总计|累计|合计|共|为|达|了)?" + NUMBER + "(?:条|件)")),
            new Phrase(
                    new IndicatorKey("application.received", IndicatorKey.TOTAL),
                    Pattern.compile(
                            "(?:收到|新收|受理)(?:各类)?(?:政府)?信息公开申请(?:数量)?(?:共计|总计|合计|共|为)?" + NUMBER + "(?:件|条|份|宗)")),
            new Phrase(
                    IndicatorKey.of("reconsideration.total"),
                    Pattern.compile("行政复议(?:案件|申请)?(?:共计|合计|共|为)?" + NUMBER + "(?:件|起|宗)")));

    private static final Pattern PART =
            Pattern.compile("其中|通过|利用|网站|微博|微信|公众号|公报|平台|栏目|电子屏|上年|去年|同比|以来|上一年|约$|近$|街道.*主动");

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");

    private Statements() {}

    /** @param year the report's: what a clause says of another year is no figure of the report */
    static List<Statement> read(Prose prose, int year) {
        List<Statement> statements = new ArrayList<>();
        for (Prose.Line line : prose.lines()) {
            for (Phrase phrase : PHRASES) {
                Matcher matcher = phrase.pattern().matcher(line.unified());
                while (matcher.find()) {
                    String clause = before(line.unified(), matcher.start());
                    if (!PART.matcher(clause).find() && !isOfAnother(year, clause)) {
                        BigDecimal number =
                                new BigDecimal(matcher.group("number").replace(",", ""));
                        statements.add(new Statement(phrase.key(), number, matcher.group(), line.anchor()));
                    }
                }
            }
        }
        return statements;
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
        while (start > 0 && end - start < CLAUSE && "。；;，,".indexOf(line.charAt(start - 1)) < 0) {
            start--;
        }
        return line.substring(start, end);
    }
}
