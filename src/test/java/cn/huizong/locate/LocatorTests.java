package cn.huizong.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.CellChange;
import cn.huizong.report.CellValue;
import cn.huizong.report.ErrorPattern;
import cn.huizong.report.Localisation;
import cn.huizong.report.Repair;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTests {
    @Test
    void aReportThatKeepsItsTiesHasNoWrongCell() {
        assertThat(FiledCells.applications().located()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application.received@natural_person, 12, 21, swapped_digits",
        "application.received@natural_person, 12, 1, dropped_digit",
        "application.received@natural_person, 12, 132, added_digit",
        "application.received@natural_person, 12, 112, doubled_digit",
        "application.received@natural_person, 12, 17, mistyped_digit",
        "application.received@natural_person, 12, -12, sign",
        "application.received@natural_person, 12, 120000, ten_thousand",
        "application.received@natural_person, 12, 47, other",
        "application.granted@company, 5, 0, other",
        "application.granted@total, 17, 15, mistyped_digit",
        "application.carried_in@total, 4, 3, stale_total",
        "application.granted@total, 17, 4, stale_total",
    })
    void aCellInAllBrokenTiesIsTheAnswerAndItsSlipIsNamed(String key, int right, int filed, String pattern) {
        List<Localisation> located = FiledCells.applications().says(key, filed).located();

        assertThat(located).hasSize(1);
        Localisation one = located.get(0);
        assertThat(one.proven()).isTrue();
        assertThat(one.found()).isEqualTo(1);
        assertThat(one.answers()).extracting(LocatorTests::told).containsExactly(key + " " + filed + ">" + right);
        assertThat(one.answers().get(0).pattern().code()).isEqualTo(pattern);
        assertThat(one.answers().get(0).changes())
                .extracting(CellChange::pattern)
                .containsExactly(one.answers().get(0).pattern());
        assertThat(one.otherwise()).isEmpty();
    }

    @Test
    void theBrokenTiesAreNamed() {
        Localisation one = FiledCells.applications()
                .says("application.granted@company", 6)
                .located()
                .get(0);
        assertThat(one.broken()).containsExactly("APP-OUTCOMES（商业企业）", "APP-APPLICANTS（三、（一）予以公开）");
        assertThat(one.form()).isEqualTo("2021");
        assertThat(one.table()).isEqualTo("application");
    }

    @Test
    void doubledZerosSpeakForAFlattenedChange() {
        FiledCells filed = FiledCells.applications().says("application.granted@company", 35);
        assertThat(pattern(filed)).isEqualTo(ErrorPattern.ADDED_DIGIT);

        filed.says("application.partial@research", new CellValue.Count(BigDecimal.ZERO, "00"));
        assertThat(pattern(filed)).isEqualTo(ErrorPattern.FLATTENED_CHANGE);
    }

    private static ErrorPattern pattern(FiledCells filed) {
        return filed.located().get(0).answers().get(0).pattern();
    }

    @Test
    void aSumOfOneRowNamesEveryCellOfItTheTotalFirst() {
        Localisation one = new FiledCells("2021", "review")
                .says("reconsideration.upheld", 10)
                .says("reconsideration.corrected", 1)
                .located()
                .get(0);

        assertThat(one.size()).isEqualTo(1);
        assertThat(one.answers())
                .extracting(LocatorTests::told)
                .as("no other cell of the row can fall below zero")
                .containsExactly("reconsideration.total 0>11");
        assertThat(one.answers().get(0).pattern()).isEqualTo(ErrorPattern.STALE_TOTAL);

        Localisation other = new FiledCells("2021", "review")
                .says("reconsideration.upheld", 10)
                .says("reconsideration.corrected", 3)
                .says("reconsideration.total", 11)
                .located()
                .get(0);
        assertThat(other.found()).isGreaterThan(1);
        assertThat(other.answers())
                .extracting(LocatorTests::told)
                .containsExactly(
                        "reconsideration.total 11>13", "reconsideration.corrected 3>1", "reconsideration.upheld 10>8");
    }

    @Test
    void blocksThatShareNoCellAreLocatedApart() {
        List<Localisation> located = new FiledCells("2021", "review")
                .says("reconsideration.total", 3)
                .says("litigation.direct.total", 2)
                .located();
        assertThat(located).extracting(Localisation::size).containsExactly(1, 1);
        assertThat(located).extracting(Localisation::found).containsExactly(5, 5);
    }

    @Test
    void twoIndependentErrorsAreBothFound() {
        Localisation one = FiledCells.applications()
                .says("application.granted@company", 8)
                .says("application.partial@other", 8)
                .located()
                .get(0);

        assertThat(one.size()).isEqualTo(2);
        assertThat(one.answers())
                .extracting(LocatorTests::told)
                .containsExactly("application.granted@company 8>5, application.partial@other 8>3");
    }

    @Test
    void equalErrorsThatCrossAreAmbiguous() {
        Localisation one = FiledCells.applications()
                .says("application.granted@company", 6)
                .says("application.partial@other", 4)
                .located()
                .get(0);

        assertThat(one.size()).isEqualTo(2);
        assertThat(one.complete()).isTrue();
        assertThat(one.answers())
                .extracting(LocatorTests::told)
                .containsExactlyInAnyOrder(
                        "application.granted@company 6>5, application.partial@other 4>3",
                        "application.granted@other 1>0, application.partial@company 2>1");
    }

    @Test
    void exchangedCellsAreNamedFirst() {
        Localisation one = FiledCells.applications()
                .says("application.granted@natural_person", 5)
                .says("application.granted@company", 8)
                .located()
                .get(0);

        assertThat(one.size()).isEqualTo(2);
        assertThat(told(one.answers().get(0)))
                .isEqualTo("application.granted@natural_person 5>8, application.granted@company 8>5");
        assertThat(one.answers().get(0).pattern()).isEqualTo(ErrorPattern.EXCHANGED_CELLS);
        assertThat(one.answers())
                .extracting(Repair::pattern)
                .filteredOn(ErrorPattern.EXCHANGED_CELLS::equals)
                .hasSize(1);
    }

    @Test
    void aShiftedRowIsNamed() {
        Localisation one = FiledCells.applications()
                .row("application.received", 0, 12, 9, 0, 4, 0, 5)
                .located()
                .get(0);

        assertThat(one.size()).isEqualTo(7);
        assertThat(one.proven()).isTrue();
        assertThat(one.answers().get(0).pattern()).isEqualTo(ErrorPattern.SHIFTED_ROW);
        assertThat(told(one.answers().get(0)))
                .startsWith("application.received@natural_person 0>12, application.received@company 12>9")
                .endsWith("application.received@total 5>30");
    }

    @Test
    void exchangedRowsAreOfferedBesideTheLeastAnswers() {
        Localisation one = FiledCells.applications()
                .row("application.carried_out", 13, 9, 0, 4, 1, 4, 31)
                .row("application.total", 1, 1, 0, 0, 0, 1, 3)
                .located()
                .get(0);

        assertThat(one.otherwise()).extracting(Repair::pattern).contains(ErrorPattern.EXCHANGED_ROWS);
    }

    @Test
    void aPartLargerThanItsWholeLeavesARange() {
        Localisation one = new FiledCells("2014", "statistics")
                .says("response.press_conference", 3)
                .says("response.press_conference.lead", 5)
                .located()
                .get(0);

        assertThat(one.answers())
                .flatExtracting(Repair::changes)
                .extracting(change -> change.fact().key().code() + " " + change.least() + " " + change.most())
                .containsExactlyInAnyOrder(
                        "response.press_conference Optional[5] Optional.empty",
                        "response.press_conference.lead Optional[0] Optional[3]");
        assertThat(one.answers())
                .flatExtracting(Repair::changes)
                .extracting(CellChange::to)
                .allMatch(to -> to.isEmpty());
    }

    @Test
    void disclosuresLessThanTheLargestChannelBoundEachOther() {
        Localisation one = new FiledCells("2014", "statistics")
                .says("disclosure.total", 4)
                .says("disclosure.channel.website", 7)
                .located()
                .get(0);
        assertThat(one.broken()).containsExactly("CHANNEL-MAX");
        assertThat(one.answers())
                .flatExtracting(Repair::changes)
                .extracting(change -> change.fact().key().code() + " " + change.to())
                .containsExactlyInAnyOrder("disclosure.total Optional[7]", "disclosure.channel.website Optional[4]");
    }

    @Test
    void aTieWithABlankAsksForNothing() {
        FiledCells filed = FiledCells.applications()
                .says("application.granted@company", 6)
                .says("application.granted@total", new CellValue.Blank());
        Localisation one = filed.located().get(0);

        assertThat(one.broken()).containsExactly("APP-OUTCOMES（商业企业）");
        assertThat(one.answers()).extracting(LocatorTests::told).containsExactly("application.granted@company 6>5");
    }

    @Test
    void anItemCountMayNotSinkBelowZero() {
        Localisation one = new FiledCells("2019", "licensing")
                .says("licensing.items_previous", 3)
                .says("licensing.items_change", -5)
                .located()
                .get(0);
        assertThat(one.broken()).containsExactly("ITEMS-NOT-NEGATIVE（行政许可）");
        assertThat(one.answers())
                .extracting(
                        repair -> repair.changes().get(0).least().orElseThrow().intValue())
                .containsExactlyInAnyOrder(5, -3);
    }

    @Test
    void aNumberTooLargeToCountIsLeftUnsettled() {
        Localisation one = FiledCells.applications()
                .says("application.granted@company", Long.MAX_VALUE)
                .located()
                .get(0);
        assertThat(one.proven()).isFalse();
        assertThat(one.answers()).isEmpty();
        assertThat(one.broken()).hasSize(2);
    }

    @Test
    void threeErrorsInTheWholeTableAreFoundWithTheTrueCellsAmongTheAnswers() {
        Random random = new Random(7);
        List<IndicatorKey> keys = FiledCells.applicationsOf2019().keys();
        assertThat(keys).hasSize(161);
        for (int trial = 0; trial < 40; trial++) {
            FiledCells filed = FiledCells.applicationsOf2019();
            List<IndicatorKey> wrong = random.ints(0, keys.size())
                    .distinct()
                    .limit(3)
                    .mapToObj(keys::get)
                    .sorted()
                    .toList();
            for (int i = 0; i < 3; i++) {
                filed.says(wrong.get(i).toString(), filed.number(wrong.get(i)) + 7 + 13L * i);
            }
            Localisation one = filed.located().get(0);

            assertThat(one.proven()).isTrue();
            assertThat(one.size()).isLessThanOrEqualTo(3);
            if (one.size() == 3 && one.found() <= TableLocation.LISTED) {
                assertThat(one.answers())
                        .extracting(repair -> repair.changes().stream()
                                .map(change -> change.fact().key())
                                .sorted()
                                .toList())
                        .contains(wrong);
            }
        }
    }

    @Test
    void aHopelessTableIsGivenUpInTime() {
        Random random = new Random(3);
        FiledCells filed = FiledCells.applicationsOf2019();
        filed.keys().forEach(key -> filed.says(key.toString(), random.nextInt(90)));

        List<Localisation> located = assertTimeoutPreemptively(Duration.ofSeconds(60), filed::located);

        assertThat(located).hasSize(1);
        assertThat(located.get(0).size()).isGreaterThan(20);
        assertThat(located.get(0).proven()).isFalse();
    }

    private static String told(Repair repair) {
        return repair.changes().stream()
                .map(change -> change.fact().key() + " "
                        + change.from().toPlainString() + ">"
                        + change.to().map(BigDecimal::toPlainString).orElse("?"))
                .collect(Collectors.joining(", "));
    }
}
