package cn.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.huizong.report.CellValue;
import cn.huizong.report.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeCheckTests {
    private static CheckedReports platforms() {
        return CheckedReports.of(2020)
                .with("2014", "platforms")
                .says("disclosure.total", "207")
                .says("disclosure.channel.website", "129")
                .says("disclosure.channel.wechat", "94");
    }

    @ParameterizedTest
    @ValueSource(strings = {"207", "129", "94"})
    void theProseMayNameAllDisclosuresOrThoseOfOneChannel(String stated) {
        assertThat(platforms().states("disclosure.total", stated).findings()).isEmpty();
    }

    @Test
    void anotherNumberOfDisclosuresIsAFinding() {
        assertThat(platforms().states("disclosure.total", "223").findings())
                .extracting(Finding::rule, Finding::expected, Finding::actual)
                .containsExactly(tuple("NARRATIVE", "207", "223"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "7"})
    void applicationsReceivedMayCountThoseCarriedIn(String stated) {
        assertThat(applications().states("application.received@total", stated).findings("NARRATIVE"))
                .isEmpty();
    }

    @Test
    void anotherNumberOfApplicationsIsAFinding() {
        assertThat(applications().states("application.received@total", "2").findings("NARRATIVE"))
                .extracting(Finding::message)
                .containsExactly("正文写“一、本年新收政府信息公开申请数量 总计”为 2，表中是 5，请核对口径");
    }

    private static CheckedReports applications() {
        return CheckedReports.of(2021)
                .says("application.received@total", "5")
                .says("application.carried_in@total", "2");
    }

    @Test
    void aChannelExcusesNoNumberOfReviews() {
        assertThat(platforms().states("reconsideration.total", "94").findings("NARRATIVE"))
                .hasSize(1);
    }

    @Test
    void aBlankCellContradictsNothing() {
        CheckedReports report =
                platforms().says("disclosure.total", new CellValue.Blank()).states("disclosure.total", "223");
        assertThat(report.findings("NARRATIVE")).isEmpty();
    }

    @Test
    void aSentenceThatThereWasNoneContradictsANumber() {
        assertThat(applications().states("application.received@total", "0").findings("NARRATIVE"))
                .extracting(Finding::expected, Finding::actual)
                .containsExactly(tuple("5", "0"));
        assertThat(CheckedReports.of(2021)
                        .says("application.received@total", "0")
                        .states("application.received@total", "0")
                        .findings("NARRATIVE"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "5"})
    void lawsuitsMayBeAllOrThoseOfOneKind(String stated) {
        assertThat(lawsuits().states("litigation.direct.total", stated).findings("NARRATIVE"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4"})
    void anotherNumberOfLawsuitsIsAFinding(String stated) {
        assertThat(lawsuits().states("litigation.direct.total", stated).findings("NARRATIVE"))
                .extracting(Finding::message)
                .containsExactly("正文写“行政诉讼 总计”为 " + stated + "，表中是 5，请核对口径");
    }

    private static CheckedReports lawsuits() {
        return CheckedReports.of(2021)
                .says("litigation.direct.total", "2")
                .says("litigation.after_reconsideration.total", "3");
    }
}
