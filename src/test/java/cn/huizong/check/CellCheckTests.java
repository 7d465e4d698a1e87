package cn.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.huizong.form.Severity;
import cn.huizong.report.CellValue;
import cn.huizong.report.Finding;
import org.junit.jupiter.api.Test;

class CellCheckTests {
    @Test
    void aTieWithABlankInItIsNeitherKeptNorBroken() {
        CheckedReports report =
                CheckedReports.of(2020).says("litigation.direct.upheld", "5").blank("litigation.direct.total");
        assertThat(report.findings("REVIEW-SUM")).isEmpty();
    }

    @Test
    void aTableBlankThroughoutIsOneFinding() {
        assertThat(CheckedReports.of(2020).blankTable("application").findings())
                .containsExactly(new Finding("CELL-BLANK", Severity.WARNING, "t6", "“收到和处理政府信息公开申请情况”表整张没有填写", "", ""));
    }

    @Test
    void aBlankThatTheTiesLeaveOneValueIsNamedWithIt() {
        CheckedReports report = CheckedReports.of(2020)
                .says("reconsideration.upheld", "2")
                .says("reconsideration.total", "5")
                .blank("reconsideration.pending");
        assertThat(report.findings())
                .containsExactly(new Finding(
                        "CELL-BLANK", Severity.WARNING, "t7r2c4", "“行政复议 尚未审结”没有填写，按勾稽关系只能是 3，请补填", "3", ""));
    }

    @Test
    void aBlankTotalIsNamedWithItsSum() {
        CheckedReports report = CheckedReports.of(2020)
                .says("reconsideration.upheld", "2")
                .says("reconsideration.other", "1")
                .blank("reconsideration.total");
        assertThat(report.findings()).extracting(Finding::expected).containsExactly("3");
    }

    @Test
    void twoBlanksOfOneTieAreNotNamedWithAValue() {
        CheckedReports report = CheckedReports.of(2020)
                .says("reconsideration.total", "5")
                .blank("reconsideration.pending", "reconsideration.other");
        assertThat(report.findings())
                .extracting(Finding::anchor, Finding::message, Finding::expected)
                .containsExactly(tuple("t7r2c3", "“行政复议 其他结果”没有填写", ""), tuple("t7r2c4", "“行政复议 尚未审结”没有填写", ""));
    }

    @Test
    void aBlankThatTwoTiesWantDifferentIsNotNamedWithAValue() {
        CheckedReports report = CheckedReports.of(2020)
                .says("application.received@company", "3")
                .says("application.received@total", "3")
                .says("application.total@company", "2")
                .says("application.total@total", "2")
                .blank("application.granted@company");
        assertThat(report.findings("CELL-BLANK"))
                .extracting(Finding::anchor, Finding::expected)
                .containsExactly(tuple("t6r4c3", ""));
    }

    @Test
    void aBlankThatCouldOnlyBeBelowZeroIsNotNamedWithAValue() {
        CheckedReports report =
                CheckedReports.of(2020).says("reconsideration.upheld", "2").blank("reconsideration.pending");
        assertThat(report.findings()).extracting(Finding::expected).containsExactly("");
    }

    @Test
    void aDeducedZeroIsToldWithItsValue() {
        assertThat(CheckedReports.of(2020)
                        .deduced("reconsideration.pending", "0")
                        .findings())
                .containsExactly(
                        new Finding("CELL-BLANK", Severity.WARNING, "t7r2c4", "“行政复议 尚未审结”没有填写，按勾稽关系推算为 0", "0", ""));
    }

    @Test
    void aDashIsReportedAsABlankWithItsText() {
        assertThat(CheckedReports.of(2020)
                        .says("coercion.decisions", new CellValue.None("—"))
                        .findings())
                .containsExactly(new Finding("CELL-BLANK", Severity.WARNING, "t3r3c4", "“行政强制 处理决定数量”没有填写", "", "—"));
    }

    @Test
    void anAmountWithoutUnitIsOneFindingAndBreaksNoPair() {
        CheckedReports report = CheckedReports.of(2020)
                .says("procurement.count", "26")
                .says("procurement.amount", new CellValue.Unitless("149.673874"));
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("PROCUREMENT-UNIT");
    }

    @Test
    void anAmountMayHaveDecimalsAndAChangeMayBeNegative() {
        CheckedReports report = CheckedReports.of(2020)
                .says("procurement.count", "1")
                .says("procurement.amount", "709455.9")
                .says("fee.items_previous", "1")
                .says("fee.items_change", "-1");
        assertThat(report.findings()).isEmpty();
    }
}
