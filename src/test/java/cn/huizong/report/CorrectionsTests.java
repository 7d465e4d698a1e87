package cn.huizong.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Correction.Action;
import cn.huizong.report.Corrections.Applied;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectionsTests {
    private static final Body BODY = new Body("330281", "余姚市", "余姚市教育局");
    private static final IndicatorKey RECEIVED = IndicatorKey.parse("application.received@total");
    private static final Forms FORMS = Forms.official();

    @Test
    void aSetNumberCountsAndWhatTheCellSaidStays() {
        Applied applied = apply(correction(Action.SET, RECEIVED, "21", "12"));
        Fact fact = applied.report().findFact(RECEIVED).orElseThrow();
        assertThat(fact.number().orElseThrow()).isEqualByComparingTo("21");
        assertThat(fact.status()).isEqualTo(Status.CORRECTED);
        assertThat(fact.anchor()).isEqualTo("t3r5c9");
        Amendment amendment = fact.amendment().orElseThrow();
        assertThat(amendment.before().text()).isEqualTo("１２");
        assertThat(amendment.explanation()).isEqualTo("台账为准（张三，2022-03-01）");
        assertThat(applied.stale()).isEmpty();
    }

    @Test
    void aDroppedNumberIsNone() {
        Applied applied = apply(correction(Action.DROP, RECEIVED, "", "12"));
        assertThat(applied.report().findFact(RECEIVED).orElseThrow().number()).isEmpty();
    }

    @Test
    void aCellThatSaysSomethingElseByNowIsLeftAlone() {
        Applied applied = apply(correction(Action.SET, RECEIVED, "21", "13"));
        assertThat(applied.report()).isEqualTo(report());
        assertThat(applied.stale()).singleElement().satisfies(stale -> {
            assertThat(stale.anchor()).isEqualTo("t3r5c9");
            assertThat(stale.says()).isEqualTo("１２");
        });
    }

    @Test
    void anExpectedBlankIsNotAZero() {
        assertThat(apply(correction(Action.SET, RECEIVED, "21", "")).stale()).hasSize(1);
    }

    @Test
    void aNumberWithoutACellIsAddedWhereNothingWasExpected() {
        IndicatorKey total = IndicatorKey.of("reconsideration.total");
        Fact added = apply(correction(Action.SET, total, "8", ""))
                .report()
                .findFact(total)
                .orElseThrow();
        assertThat(added.number().orElseThrow()).isEqualByComparingTo("8");
        assertThat(added.anchor()).isEmpty();
        assertThat(added.form()).isEqualTo("2021");
        assertThat(apply(correction(Action.SET, total, "8", "3")).stale()).hasSize(1);
    }

    @Test
    void aCorrectionOfAnotherYearOrBodyChangesNothing() {
        Correction otherYear = new Correction(
                BODY.agency(),
                "",
                2021,
                Optional.of(RECEIVED),
                Action.SET,
                Optional.of(BigDecimal.ONE),
                "12",
                "",
                "因",
                "人",
                "");
        Correction otherRegion = new Correction(
                BODY.agency(),
                "慈溪市",
                2022,
                Optional.of(RECEIVED),
                Action.SET,
                Optional.of(BigDecimal.ONE),
                "12",
                "",
                "因",
                "人",
                "");
        assertThat(new Corrections(List.of(otherYear, otherRegion))
                        .apply(BODY, report(), FORMS)
                        .report())
                .isEqualTo(report());
    }

    @Test
    void aCellOfAScanIsNamedByTheNumberThatItMaySay() {
        assertThat(scanned("83\uFFFD61%", correction(Action.SET, RECEIVED, "63", "83"))
                        .stale())
                .isEmpty();
        assertThat(scanned("83\uFFFD≠", correction(Action.SET, RECEIVED, "83", "83"))
                        .stale())
                .isEmpty();
        assertThat(scanned("\uFFFD", correction(Action.SET, RECEIVED, "63", "")).stale())
                .isEmpty();
        assertThat(scanned("83\uFFFD61%", correction(Action.SET, RECEIVED, "63", ""))
                        .stale())
                .hasSize(1);
        assertThat(scanned("83\uFFFD61%", correction(Action.SET, RECEIVED, "63", "33"))
                        .stale())
                .hasSize(1);
    }

    private static Applied scanned(String text, Correction correction) {
        Fact fact = report().facts().get(0);
        Report scan = report().with(List.of(new Fact(
                fact.form(), fact.table(), fact.key(), new CellValue.Illegible(text), Status.OCR, fact.anchor())));
        return new Corrections(List.of(correction)).apply(BODY, scan, FORMS);
    }

    private static Applied apply(Correction correction) {
        return new Corrections(List.of(correction)).apply(BODY, report(), FORMS);
    }

    private static Correction correction(Action action, IndicatorKey key, String value, String expected) {
        return new Correction(
                BODY.agency(),
                "余姚市",
                2022,
                Optional.of(key),
                action,
                value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
                expected,
                "",
                "台账为准",
                "张三",
                "2022-03-01");
    }

    private static Report report() {
        return new Report(
                BODY,
                2022,
                Optional.empty(),
                List.of(new FiledTable("2021", "application", "t3", List.of(), List.of(), List.of())),
                List.of(new Fact(
                        "2021",
                        "application",
                        RECEIVED,
                        new CellValue.Count(new BigDecimal("12"), "１２"),
                        Status.REPORTED,
                        "t3r5c9")),
                List.of(),
                List.of());
    }
}
