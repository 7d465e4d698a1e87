package cn.huizong.rollup;

import static cn.huizong.rollup.SummedReports.body;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.form.Tie;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TieTallyTests {
    private static final Area CITY = new Area("", "余姚市");
    private static final Area OTHER_CITY = new Area("", "慈溪市");
    private static final Body ONE = body("余姚市", "余姚市财政局");
    private static final Body TWO = body("余姚市", "余姚市教育局");

    private final Rules rules = Rules.official(Forms.official());
    private final TieTally tally = new TieTally(rules);
    private final Tie tie = rules.ties().stream()
            .filter(each -> each.rule().id().equals("REVIEW-SUM"))
            .findFirst()
            .orElseThrow();

    /** A report whose parts are 1 each, without the first so many of them, and whose total is as given. */
    private Map<IndicatorKey, Fact> report(int without, int total) {
        Map<IndicatorKey, Fact> facts = new HashMap<>();
        List<IndicatorKey> parts = tie.left().keys();
        parts.subList(without, parts.size()).forEach(key -> facts.put(key, fact(key, 1)));
        tie.right().keys().forEach(key -> facts.put(key, fact(key, total)));
        return facts;
    }

    private Fact fact(IndicatorKey key, int number) {
        return new Fact(
                tie.table().form(),
                tie.table().id(),
                key,
                new CellValue.Count(new BigDecimal(number), String.valueOf(number)),
                Status.REPORTED,
                "t3r4c1");
    }

    /** What is broken of the one tie; the made reports leave others broken too. */
    private List<BrokenTie> broken() {
        return tally.broken().stream()
                .filter(each -> each.tie().rule().equals(tie.rule())
                        && each.tie().each().equals(tie.each()))
                .toList();
    }

    @Test
    void aSumThatDoesNotAddUpNamesTheReportsBehindIt() {
        int parts = tie.left().keys().size();
        tally.add(CITY, TWO, "b.docx", report(0, parts));
        tally.add(CITY, ONE, "a.docx", report(1, parts + 1));
        tally.add(OTHER_CITY, TWO, "c.docx", report(0, parts));

        assertThat(broken()).singleElement().satisfies(one -> {
            assertThat(one.region()).isEqualTo(CITY);
            assertThat(one.sum()).isEqualByComparingTo(String.valueOf(2 * parts - 1));
            assertThat(one.total()).isEqualByComparingTo(String.valueOf(2 * parts + 1));
            assertThat(one.difference()).isEqualByComparingTo("-2");
            assertThat(one.parts()).singleElement().satisfies(part -> {
                assertThat(part.body()).isEqualTo(ONE);
                assertThat(part.source()).isEqualTo("a.docx");
                assertThat(part.difference()).isEqualByComparingTo("-2");
                assertThat(part.missing()).containsExactly(tie.left().keys().get(0));
            });
        });
    }

    /** Two slips that make up for each other leave the sum of the region right, and it is only held against sums. */
    @Test
    void whatAddsUpOverTheRegionIsKept() {
        int parts = tie.left().keys().size();
        tally.add(CITY, TWO, "b.docx", report(0, parts - 1));
        tally.add(CITY, ONE, "a.docx", report(0, parts + 1));

        assertThat(broken()).isEmpty();
    }

    @Test
    void reportsStandByBodyAndTiesInTheOrderOfTheRules() {
        tally.add(CITY, TWO, "b.docx", report(0, 90));
        tally.add(CITY, ONE, "a.docx", report(0, 70));

        assertThat(broken().get(0).parts()).extracting(BrokenTie.Part::body).isSorted();
        List<String> order = new ArrayList<>();
        rules.ties().forEach(each -> order.add(each.rule().id() + each.each()));
        assertThat(tally.broken())
                .extracting(each ->
                        order.indexOf(each.tie().rule().id() + each.tie().each()))
                .isSorted();
    }

    @Test
    void whatIsAtMostAnotherIsNoSum() {
        assertThat(rules.ties()).anyMatch(each -> each.relation() != Tie.Relation.EQUAL);
        rules.ties().stream()
                .filter(each -> each.relation() != Tie.Relation.EQUAL
                        || each.left().largest()
                        || each.right().largest())
                .forEach(each -> {
                    Map<IndicatorKey, Fact> facts = new HashMap<>();
                    each.keys()
                            .forEach(key -> facts.put(
                                    key,
                                    new Fact(
                                            each.table().form(),
                                            each.table().id(),
                                            key,
                                            new CellValue.Count(BigDecimal.TEN, "10"),
                                            Status.REPORTED,
                                            "t1r1c1")));
                    tally.add(CITY, ONE, "a.docx", facts);
                });
        assertThat(tally.broken())
                .allMatch(each -> each.tie().relation() == Tie.Relation.EQUAL
                        && !each.tie().left().largest()
                        && !each.tie().right().largest());
    }
}
