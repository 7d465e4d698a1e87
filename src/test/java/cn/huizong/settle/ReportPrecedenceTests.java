package cn.huizong.settle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Body;
import cn.huizong.report.LaterReport;
import cn.huizong.report.Outcome;
import cn.huizong.report.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportPrecedenceTests {
    private static ReportPrecedence.Candidate file(
            long id, String source, String sha, long run, String date, String figures) {
        return new ReportPrecedence.Candidate(
                id,
                source,
                sha,
                run,
                true,
                true,
                "",
                new Body("", "甲市", "甲局"),
                Optional.of(2020),
                Optional.of(date).filter(text -> !text.isEmpty()).map(LocalDate::parse),
                figures);
    }

    private static List<Outcome> outcomes(ReportPrecedence.Candidate... files) {
        Map<Long, ReportPrecedence.Verdict> verdicts = ReportPrecedence.settle(List.of(files), LaterReport.DATE);
        return List.of(files).stream()
                .map(file -> verdicts.get(file.id()).outcome())
                .toList();
    }

    @Test
    void theSameContentTwiceCountsOnce() {
        assertThat(outcomes(file(1, "b", "x", 1, "", "f"), file(2, "a", "x", 1, "", "f")))
                .containsExactly(Outcome.DUPLICATE, Outcome.ACCEPTED);
    }

    @Test
    void whatIsAskedAboutReplacesNothingAndIsNoDuplicate() {
        ReportPrecedence.Candidate sure = file(1, "a", "x", 1, "2021-01-20", "f");
        assertThat(outcomes(sure, asked(2, "b", "y", "2021-03-01"), asked(3, "c", "x", "2021-01-20")))
                .containsOnly(Outcome.ACCEPTED);
        assertThat(outcomes(sure, asked(4, "a", "z", "2021-03-01"))).containsOnly(Outcome.ACCEPTED);
    }

    private static ReportPrecedence.Candidate asked(long id, String source, String sha, String date) {
        ReportPrecedence.Candidate file = file(id, source, sha, 2, date, "f");
        return new ReportPrecedence.Candidate(
                id, source, sha, 2, true, true, "", file.body(), file.year(), file.dated(), "f", false, true);
    }

    @Test
    void theLaterDateCountsThoughItCameFirst() {
        assertThat(outcomes(file(1, "a", "x", 1, "2021-03-01", "f"), file(2, "b", "y", 2, "2021-01-20", "g")))
                .containsExactly(Outcome.ACCEPTED, Outcome.SUPERSEDED);
    }

    @Test
    void withoutDatesWhatCameLaterCounts() {
        assertThat(outcomes(file(1, "a", "x", 1, "", "f"), file(2, "b", "y", 2, "2021-01-20", "g")))
                .containsExactly(Outcome.SUPERSEDED, Outcome.ACCEPTED);
    }

    @Test
    void theNewContentOfAPathCountsWhateverItsDate() {
        assertThat(outcomes(file(1, "a", "x", 1, "2021-03-01", "f"), file(2, "a", "y", 2, "2021-01-20", "g")))
                .containsExactly(Outcome.SUPERSEDED, Outcome.ACCEPTED);
    }

    @Test
    void twoThatDifferAndCannotBeToldApartCountNeither() {
        assertThat(outcomes(file(1, "a", "x", 1, "", "f"), file(2, "b", "y", 1, "", "g")))
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED);
        assertThat(outcomes(file(1, "a", "x", 1, "", "f"), file(2, "b", "y", 1, "", "f")))
                .containsExactly(Outcome.ACCEPTED, Outcome.DUPLICATE);
    }

    @Test
    void byArrivalALaterDateDoesNotMatter() {
        List<ReportPrecedence.Candidate> files =
                List.of(file(1, "a", "x", 1, "2021-03-01", "f"), file(2, "b", "y", 2, "2021-01-20", "g"));
        Map<Long, ReportPrecedence.Verdict> verdicts = ReportPrecedence.settle(files, LaterReport.ARRIVAL);
        assertThat(verdicts.get(2L).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verdicts.get(1L).reason()).isEqualTo("同一单位同一年度的报告，以后报送的“b”为准");
    }

    @Test
    void aPathThatNowHoldsAnotherYearHoldsTheOldOneNoMore() {
        assertThat(outcomes(file(1, "a", "x", 1, "", "f"), of(2021, "甲局", file(2, "a", "y", 2, "", "g"))))
                .containsExactly(Outcome.SUPERSEDED, Outcome.ACCEPTED);
        assertThat(outcomes(file(1, "a", "x", 1, "", "f"), of(2020, "乙局", file(2, "a", "y", 2, "", "g"))))
                .containsExactly(Outcome.SUPERSEDED, Outcome.ACCEPTED);
    }

    @Test
    void aContentThatMovedToAnotherPathStillCounts() {
        assertThat(outcomes(
                        file(1, "a", "x", 1, "", "f"),
                        of(2021, "甲局", file(2, "a", "y", 2, "", "g")),
                        file(3, "b", "x", 2, "", "f")))
                .containsExactly(Outcome.SUPERSEDED, Outcome.ACCEPTED, Outcome.ACCEPTED);
    }

    @Test
    void whatCannotBeToldApartIsAQuestionWithBothFiles() {
        Map<Long, ReportPrecedence.Verdict> verdicts = ReportPrecedence.settle(
                List.of(file(1, "a", "x", 1, "", "f"), file(2, "b", "y", 1, "", "g")), LaterReport.DATE);
        assertThat(verdicts.values())
                .allSatisfy(
                        verdict -> assertThat(verdict.question().orElseThrow().candidates())
                                .containsExactly("a", "b"));
    }

    @Test
    void theReportOfAnOldNameDoesNotReplaceThatOfTheBodyThatTookOver() {
        ReportPrecedence.Candidate old = inherited(file(2, "b", "y", 2, "2021-03-01", "g"));
        Map<Long, ReportPrecedence.Verdict> verdicts =
                ReportPrecedence.settle(List.of(file(1, "a", "x", 1, "2021-01-20", "f"), old), LaterReport.DATE);
        assertThat(verdicts.get(1L).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verdicts.get(2L).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(verdicts.get(2L).question().orElseThrow().kind()).isEqualTo(Question.Kind.SUCCESSOR);
        assertThat(outcomes(old)).containsExactly(Outcome.ACCEPTED);
    }

    private static ReportPrecedence.Candidate of(int year, String agency, ReportPrecedence.Candidate file) {
        return new ReportPrecedence.Candidate(
                file.id(),
                file.source(),
                file.sha256(),
                file.arrival(),
                true,
                true,
                "",
                new Body("", "甲市", agency),
                Optional.of(year),
                file.dated(),
                file.figures());
    }

    private static ReportPrecedence.Candidate inherited(ReportPrecedence.Candidate file) {
        return new ReportPrecedence.Candidate(
                file.id(),
                file.source(),
                file.sha256(),
                file.arrival(),
                true,
                true,
                "",
                file.body(),
                file.year(),
                file.dated(),
                file.figures(),
                true,
                false);
    }

    /** An upload that broke off leaves the same few bytes for everybody. */
    @Test
    void unreadableFilesOfTwoBodiesAreNoDuplicates() {
        assertThat(outcomes(unreadable(1, "a", "甲局"), unreadable(2, "b", "乙局"), unreadable(3, "c", "乙局")))
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.DUPLICATE);
    }

    private static ReportPrecedence.Candidate unreadable(long id, String source, String agency) {
        return new ReportPrecedence.Candidate(
                id,
                source,
                "x",
                1,
                true,
                false,
                "读不出来",
                new Body("", "甲市", agency),
                Optional.of(2020),
                Optional.empty(),
                "");
    }

    /** Until the office says of which year the own report is, that of the body which was merged into it may be a part. */
    @Test
    void theReportOfAnOldNameIsAskedAboutWhileTheOwnOneIs() {
        ReportPrecedence.Candidate old = inherited(file(1, "a", "x", 1, "", "f"));
        assertThat(outcomes(old)).containsExactly(Outcome.ACCEPTED);
        assertThat(outcomes(old, asked(2, "b", "y", ""))).containsExactly(Outcome.REFUSED, Outcome.ACCEPTED);
    }
}
