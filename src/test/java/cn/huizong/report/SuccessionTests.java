package cn.huizong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuccessionTests {
    private static Succession.Candidate file(
            long id, String source, String sha, long run, String date, String figures) {
        return new Succession.Candidate(
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

    private static List<Outcome> outcomes(Succession.Candidate... files) {
        Map<Long, Succession.Verdict> verdicts = Succession.settle(List.of(files), Succession.Rule.DATE);
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
        List<Succession.Candidate> files =
                List.of(file(1, "a", "x", 1, "2021-03-01", "f"), file(2, "b", "y", 2, "2021-01-20", "g"));
        Map<Long, Succession.Verdict> verdicts = Succession.settle(files, Succession.Rule.ARRIVAL);
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
        Map<Long, Succession.Verdict> verdicts = Succession.settle(
                List.of(file(1, "a", "x", 1, "", "f"), file(2, "b", "y", 1, "", "g")), Succession.Rule.DATE);
        assertThat(verdicts.values())
                .allSatisfy(
                        verdict -> assertThat(verdict.question().orElseThrow().candidates())
                                .containsExactly("a", "b"));
    }

    @Test
    void theReportOfAnOldNameDoesNotReplaceThatOfTheBodyThatTookOver() {
        Succession.Candidate old = inherited(file(2, "b", "y", 2, "2021-03-01", "g"));
        Map<Long, Succession.Verdict> verdicts =
                Succession.settle(List.of(file(1, "a", "x", 1, "2021-01-20", "f"), old), Succession.Rule.DATE);
        assertThat(verdicts.get(1L).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verdicts.get(2L).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(verdicts.get(2L).question().orElseThrow().kind()).isEqualTo(Question.Kind.SUCCESSOR);
        assertThat(outcomes(old)).containsExactly(Outcome.ACCEPTED);
    }

    private static Succession.Candidate of(int year, String agency, Succession.Candidate file) {
        return new Succession.Candidate(
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

    private static Succession.Candidate inherited(Succession.Candidate file) {
        return new Succession.Candidate(
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
                true);
    }
}
