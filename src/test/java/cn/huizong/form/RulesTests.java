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
    private final Rules rules = Rules.official(Forms.official());

    @Test
    void everyPublishedRuleStandsWithItsFormsAndSeverity() throws Exception {
        for (Map<String, String> published : FormsTests.contract("rules.csv")) {
            String id = published.get("id");
            Rule rule = rules.rule(id);
            assertThat(String.join("|", rule.forms())).as(id).isEqualTo(published.get("forms"));
            assertThat(rule.severity().code()).as(id).isEqualTo(published.get("severity"));
            assertThat(rule.basis()).as(id).isEqualTo(published.get("basis"));
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
    void aChainIsWrittenOutForEveryApplicantAndEveryLine() {
        assertThat(rules.chains())
                .extracting(chain -> chain.rule().id() + " " + chain.each() + " " + chain.total())
                .containsExactly(
                        "CARRY-OVER 自然人 application.carried_in@natural_person",
                        "CARRY-OVER 商业企业 application.carried_in@company",
                        "CARRY-OVER 科研机构 application.carried_in@research",
                        "CARRY-OVER 社会公益组织 application.carried_in@public_welfare",
                        "CARRY-OVER 法律服务机构 application.carried_in@legal_service",
                        "CARRY-OVER 其他 application.carried_in@other",
                        "CARRY-OVER 总计 application.carried_in@total",
                        "ITEMS-CHAIN 行政许可 licensing.items_previous",
                        "ITEMS-CHAIN 其他对外管理服务事项 other_service.items_previous",
                        "ITEMS-CHAIN 行政处罚 penalty.items_previous",
                        "ITEMS-CHAIN 行政强制 coercion.items_previous",
                        "ITEMS-CHAIN 行政事业性收费 fee.items_previous",
                        "IN-FORCE-CHAIN 规章 regulation.in_force",
                        "IN-FORCE-CHAIN 行政规范性文件 normative_document.in_force");
    }

    @Test
    void aTermOfAChainSaysItsYearAndItsSign() {
        Chain chain = rules.chains().stream()
                .filter(each -> each.total().equals(IndicatorKey.of("regulation.in_force")))
                .findFirst()
                .orElseThrow();
        assertThat(chain.terms())
                .containsExactly(
                        new Chain.Term(IndicatorKey.of("regulation.in_force"), true, false),
                        new Chain.Term(IndicatorKey.of("regulation.issued"), false, false),
                        new Chain.Term(IndicatorKey.of("regulation.repealed"), false, true));
    }

    @Test
    void everyRuleHasItsWords() {
        for (Rule rule : rules.all()) {
            assertThat(rule.statement()).as(rule.id()).isNotBlank();
            assertThat(rule.zh()).as(rule.id()).isNotBlank().containsPattern("\\p{IsHan}");
        }
    }
}
