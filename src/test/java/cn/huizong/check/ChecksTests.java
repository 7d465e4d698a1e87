package cn.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Severity;
import cn.huizong.report.CellValue;
import cn.huizong.report.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTests {
    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020, 2021, 2030})
    void aReportOfZerosOnTheFormOfItsYearIsClean(int year) {
        assertThat(CheckedReports.of(year).findings()).isEmpty();
    }

    @Test
    void theGravestComeFirstThenTheRulesByNameThenTheCellsInTheirOrder() {
        CheckedReports report = CheckedReports.of(2020)
                .unknownRow("fee", "其他 1", "t4r3c1")
                .says("procurement.count", "18")
                .blank("penalty.decisions", "licensing.decisions")
                .says("litigation.direct.total", "1")
                .says("reconsideration.total", "1")
                .says("regulation.made", new CellValue.Illegible("约3"));
        assertThat(report.findings())
                .extracting(Finding::severity, Finding::rule, Finding::anchor)
                .containsExactly(
                        tuple(Severity.ERROR, "CELL-ILLEGIBLE", "t1r2c2"),
                        tuple(Severity.ERROR, "REVIEW-SUM", "t7r2c5"),
                        tuple(Severity.ERROR, "REVIEW-SUM", "t7r2c10"),
                        tuple(Severity.WARNING, "CELL-BLANK", "t2r2c4"),
                        tuple(Severity.WARNING, "CELL-BLANK", "t3r2c4"),
                        tuple(Severity.WARNING, "PROCUREMENT-PAIR", "t5r2c3"),
                        tuple(Severity.INFORMATION, "ROW-UNKNOWN", "t4r3c1"));
    }

    /** The 39 ties of the application table of 2021 and the three of reviews. */
    @Test
    void everyBrokenTieIsAFindingHoweverManyThereAre() {
        CheckedReports report = CheckedReports.of(2021);
        int value = 1;
        for (IndicatorKey key :
                Forms.official().indicators("2021").keySet().stream().sorted().toList()) {
            if (key.code().matches("(?:application|reconsideration|litigation)\\..*")) {
                report.says(key.toString(), String.valueOf(value * value));
                value++;
            }
        }
        assertThat(report.findings()).hasSize(42).allMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(report.findings()).extracting(Finding::anchor).contains("t5r2c8", "t6r2c15");
    }

    @Test
    void theTablesOfTheYearsFormAreMissed() {
        assertThat(CheckedReports.of(2020)
                        .without("procurement")
                        .without("review")
                        .findings())
                .extracting(Finding::rule, Finding::expected)
                .containsExactly(tuple("TABLE-MISSING", "第二十条第（九）项"), tuple("TABLE-MISSING", "政府信息公开行政复议、行政诉讼情况"));
    }

    @Test
    void aReportWithoutAnyTableMissesThoseOfItsYear() {
        CheckedReports report = CheckedReports.of(2021);
        List.of("documents", "licensing", "enforcement", "fee", "application", "review")
                .forEach(report::without);
        assertThat(report.findings())
                .hasSize(6)
                .allMatch(finding -> finding.rule().equals("TABLE-MISSING"));
    }

    /** Its tables are there, on the wrong form; what that form has besides is not asked for twice. */
    @Test
    void aReportOnTheFormOfAnotherYearIsToldSoForEachTable() {
        assertThat(CheckedReports.of("2019", 2022).findings())
                .hasSize(7)
                .allMatch(finding -> finding.rule().equals("FORM-YEAR"))
                .allMatch(finding ->
                        finding.expected().equals("2021") && finding.actual().equals("2019"));
    }

    @Test
    void aLocalTableIsNeitherMissedNorOfAWrongYear() {
        assertThat(CheckedReports.of(2020).findings("TABLE-MISSING")).isEmpty();
        assertThat(CheckedReports.of(2020).with("2014", "platforms").findings()).isEmpty();
        assertThat(CheckedReports.of(2018).with("2014", "platforms").findings("TABLE-MISSING"))
                .isEmpty();
    }

    @Test
    void aTieHoldsInALocalTableToo() {
        CheckedReports report = CheckedReports.of(2020)
                .with("2014", "platforms")
                .says("disclosure.total", "3")
                .says("disclosure.channel.website", "4");
        assertThat(report.findings())
                .extracting(Finding::rule, Finding::anchor)
                .containsExactly(tuple("CHANNEL-MAX", "t8r2c2"));
    }

    @Test
    void aTieIsHeldAgainstTheCellsOfItsOwnTableOnly() {
        CheckedReports report = CheckedReports.of(2020)
                .narrative("disclosure.channel.website", "4")
                .with("2014", "platforms");
        assertThat(report.findings("CHANNEL-MAX")).isEmpty();
    }

    @Test
    void aTableThatIsThereTwiceIsNotMissing() {
        CheckedReports report = CheckedReports.of(2020)
                .without("procurement")
                .without("review")
                .doubts("TABLE-DOUBLED", "t5", "", "", "第二十条第（九）项");
        assertThat(report.findings("TABLE-MISSING"))
                .extracting(Finding::expected)
                .containsExactly("政府信息公开行政复议、行政诉讼情况");
    }

    /** A local table does not say which form a report was made on. */
    @Test
    void theFormOfALocalTableIsNotTheOneThatIsWanted() {
        CheckedReports report =
                CheckedReports.of("2019", 2022).without("procurement").with("2014", "platforms");
        assertThat(report.findings("TABLE-MISSING"))
                .extracting(Finding::expected)
                .containsExactly("第二十条第（九）项");
    }
}
