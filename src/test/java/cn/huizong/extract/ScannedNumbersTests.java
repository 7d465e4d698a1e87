package cn.huizong.extract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.form.Side;
import cn.huizong.form.Tie;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScannedNumbersTests {
    private static final Forms FORMS = Forms.official();
    private static final FormTable TABLE = FORMS.table("2021", "application");

    /** A row and a column that meet in the first cell. */
    private static final List<Tie> TIES = List.of(
            sum("application.received@natural_person application.received@company", "application.received@total"),
            sum(
                    "application.received@natural_person application.carried_in@natural_person",
                    "application.total@natural_person"));

    @Test
    void aDoubtfulNumberIsTakenWhereTheTiesLeaveNoOther() {
        assertThat(settled("12\uFFFD61%", "3", "15", "1", "13"))
                .containsExactly("12 (12\uFFFD61%)", "3", "15", "1", "13");
    }

    @Test
    void oneThatBreaksATieStaysDoubtful() {
        assertThat(settled("12\uFFFD61%", "3", "15", "1", "14")).containsExactly("? 12\uFFFD61%", "3", "15", "1", "14");
    }

    @Test
    void oneOverWhichNoTieCanBeAnsweredStaysDoubtful() {
        assertThat(settled("12\uFFFD61%", "3\uFFFD70%", "15", "\uFFFD", "13"))
                .containsExactly("? 12\uFFFD61%", "? 3\uFFFD70%", "15", "? \uFFFD", "13");
    }

    @Test
    void whatWasTakenIsNoWitness() {
        // the first is certain by its column, but the second is certain by no more than the first
        assertThat(settled("12\uFFFD61%", "3\uFFFD70%", "15", "1", "13"))
                .containsExactly("12 (12\uFFFD61%)", "? 3\uFFFD70%", "15", "1", "13");
    }

    @Test
    void aNumberThatEveryTieOverItSpeaksAgainstIsDoubtful() {
        assertThat(settled("72", "3", "15", "1", "13")).containsExactly("? 72\uFFFD≠", "3", "15", "1", "13");
    }

    @Test
    void oneBrokenTieTellsOnNoCell() {
        assertThat(settled("12", "4", "15", "1", "13")).containsExactly("12", "4", "15", "1", "13");
    }

    @Test
    void whatTiesDecidedIsDecidedAnewFromWhatWasRead() {
        for (String first : List.of("12\uFFFD61%", "72")) {
            List<Fact> read = facts(first, "3", "15", "1", "13");
            List<Fact> settled = ScannedNumbers.settled(TIES, read);

            assertThat(settled).isNotEqualTo(read);
            assertThat(settled.stream().map(ScannedNumbers::asRead)).isEqualTo(read);
        }
    }

    private static List<String> settled(String... texts) {
        return ScannedNumbers.settled(TIES, facts(texts)).stream()
                .map(fact -> fact.number()
                        .map(number -> number.toPlainString().equals(fact.says().text())
                                ? number.toPlainString()
                                : number + " (" + fact.says().text() + ")")
                        .orElse("? " + fact.says().text()))
                .toList();
    }

    private static List<Fact> facts(String... texts) {
        List<String> keys = List.of(
                "application.received@natural_person",
                "application.received@company",
                "application.received@total",
                "application.carried_in@natural_person",
                "application.total@natural_person");
        return Stream.iterate(0, i -> i + 1)
                .limit(texts.length)
                .map(i -> fact(keys.get(i), texts[i]))
                .toList();
    }

    private static Fact fact(String key, String text) {
        CellValue says = text.contains("\uFFFD")
                ? new CellValue.Illegible(text)
                : new CellValue.Count(new BigDecimal(text), text);
        return new Fact("2021", "application", IndicatorKey.parse(key), says, Status.OCR, key);
    }

    private static Tie sum(String added, String total) {
        return new Tie(
                Rules.official(FORMS).rule("CELL-ILLEGIBLE"), TABLE, "", side(added), Tie.Relation.EQUAL, side(total));
    }

    private static Side side(String keys) {
        return new Side(Stream.of(keys.split(" ")).map(IndicatorKey::parse).collect(Collectors.toList()), false);
    }
}
