package cn.huizong.rollup;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.fact;
import static cn.huizong.rollup.SummedReports.ocr;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Disposition;
import cn.huizong.report.Fact;
import cn.huizong.report.Outcome;
import cn.huizong.report.Recognised;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.CountingRule.LeftOut;
import cn.huizong.roster.Roster;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountingRuleTests {
    private static final Body BODY = SummedReports.body("余姚市", "余姚市财政局");
    private static final Fact COUNTED = fact("2019", "procurement.count", "18");
    private static final Fact AGAIN = fact("2019", "procurement.count", "18.0");
    private static final Fact BLANK = fact("2019", "procurement.amount", new CellValue.Blank());
    private static final Fact PICTURED = ocr(fact("2019", "regulation.made", "3"));
    private static final Fact ONE = fact("2019", "disclosure.total", "4");
    private static final Fact OTHER = fact("2019", "disclosure.total", "5");

    private static List<Optional<LeftOut>> leftOut(CountingRule rule, SettledSubmission settled) {
        return settled.report().orElseThrow().facts().stream()
                .map(rule.leftOut(settled, settled.report().orElseThrow()))
                .toList();
    }

    @Test
    void everyFactThatIsInNoTotalHasItsReason() {
        SettledSubmission report = accepted(BODY, 2020, COUNTED, AGAIN, BLANK, PICTURED, ONE, OTHER);

        assertThat(leftOut(CountingRule.PLAIN, report))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(LeftOut.REPEATED),
                        Optional.of(LeftOut.NO_VALUE),
                        Optional.of(LeftOut.OCR),
                        Optional.of(LeftOut.CONTRADICTED),
                        Optional.of(LeftOut.CONTRADICTED));
        assertThat(leftOut(new CountingRule(Roster.NONE, Recognised.COUNT), report)
                        .get(3))
                .isEmpty();
    }

    @Test
    void nothingOfAReportOverAnAreaOrInDoubtIsInATotal() {
        assertThat(leftOut(CountingRule.PLAIN, uncounted(Scope.AREA)))
                .containsExactly(Optional.of(LeftOut.AREA_REPORT), Optional.of(LeftOut.AREA_REPORT));
        assertThat(leftOut(CountingRule.PLAIN, uncounted(Scope.BODY)))
                .containsExactly(Optional.of(LeftOut.QUESTION), Optional.of(LeftOut.QUESTION));
    }

    private static SettledSubmission uncounted(Scope scope) {
        SettledSubmission report = accepted(BODY, 2020, COUNTED, BLANK);
        return new SettledSubmission(
                report.submission(),
                Outcome.ACCEPTED,
                "",
                report.body(),
                report.year(),
                report.report(),
                List.of(),
                new Disposition(scope, Area.NONE, false, Optional.empty(), Optional.empty()));
    }

    @Test
    void aReasonHasAWordInTheOutputs() {
        assertThat(LeftOut.AREA_REPORT.code()).isEqualTo("area_report");
    }
}
