package cn.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTests {
    /** The rules that look over years or over bodies come with what can answer them. */
    private static final Set<String> OVER_SEVERAL_REPORTS = Set.of(
            "CARRY-OVER",
            "ITEMS-CHAIN",
            "IN-FORCE-CHAIN",
            "COPIED-YEAR",
            "COPIED-AGENCY",
            "ROSTER-MISSING",
            "ROSTER-UNKNOWN",
            "REVIEW-COUNTED-TWICE");

    private final Rules rules = Rules.official(Forms.official());

    @Test
    void everyPublishedRuleOfOneReportStandsWithItsFormsAndSeverity() throws Exception {
        for (Map<String, String> published : FormsTests.contract("ties.csv")) {
            String id = published.get("id");
            if (!OVER_SEVERAL_REPORTS.contains(id)) {
                Rule rule = rules.rule(id);
                assertThat(String.join("|", rule.forms())).as(id).isEqualTo(published.get("forms"));
                assertThat(rule.severity().code()).as(id).isEqualTo(published.get("severity"));
                assertThat(rule.basis()).as(id).isEqualTo(published.get("basis"));
            }
        }
    }

    @Test
    void everyTieHasACaseThatKeepsItAndOneThatBreaksIt() {
        for (Tie tie : rules.ties()) {
            Map<IndicatorKey, BigDecimal> zeros = new HashMap<>();
            tie.keys().forEach(key -> zeros.put(key, BigDecimal.ZERO));
            assertThat(tie.answer(key -> Optional.ofNullable(zeros.get(key))))
                    .get()
                    .as(tie.toString())
                    .extracting(Tie.Answer::kept)
                    .isEqualTo(true);

            Map<IndicatorKey, BigDecimal> wrong = new HashMap<>(zeros);
            switch (tie.relation()) {
                case EQUAL, AT_MOST -> wrong.put(tie.left().keys().get(0), BigDecimal.ONE);
                case AT_LEAST -> wrong.put(tie.left().keys().get(0), BigDecimal.ONE.negate());
            }
            assertThat(tie.answer(key -> Optional.ofNullable(wrong.get(key))))
                    .get()
                    .as(tie.toString())
                    .extracting(Tie.Answer::kept)
                    .isEqualTo(false);
        }
    }

    @Test
    void aTieWithABlankIsNeitherKeptNorBroken() {
        for (Tie tie : rules.ties()) {
            assertThat(tie.answer(key -> Optional.empty())).as(tie.toString()).isEmpty();
        }
    }

    @Test
    void theTiesCoverEveryCellOfTheApplicationTable() {
        FormTable table = Forms.official().form("2019").tables().stream()
                .filter(each -> each.id().equals("application"))
                .findFirst()
                .orElseThrow();
        assertThat(rules.ties(table)).hasSize(7 + 7 + 23);
        Set<IndicatorKey> covered = new HashSet<>();
        rules.ties(table).forEach(tie -> tie.keys().forEach(covered::add));
        assertThat(covered).hasSize(161);
    }

    @Test
    void everyRuleHasItsWordsInBothLanguages() {
        for (Rule rule : rules.all()) {
            assertThat(rule.statement()).as(rule.id()).isNotBlank();
            assertThat(rule.zh()).as(rule.id()).isNotBlank().containsPattern("\\p{IsHan}");
            assertThat(rule.en()).as(rule.id()).isNotBlank().doesNotContainPattern("[\\u4e00-\\u9fff]{3}");
        }
    }
}
