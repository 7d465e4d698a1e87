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
        Map<Long, Succession.Verdict> verdicts = Succession.settle(List.of(files));
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
}
