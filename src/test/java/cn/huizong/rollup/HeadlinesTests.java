package cn.huizong.rollup;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.body;
import static cn.huizong.rollup.SummedReports.fact;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Form;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Fact;
import cn.huizong.report.SettledSubmission;
import cn.huizong.roster.Roster;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeadlinesTests {
    private final Forms forms = Forms.official();
    private final Headlines headlines = Headlines.official();

    @Test
    void everyLineOfAHeadlineIsANumberOfAFormInTheUnitOfItsHeading() {
        for (HeadlineColumn column : columns()) {
            assertThat(column.alternatives()).as(column.heading()).isNotEmpty();
            column.alternatives().stream()
                    .flatMap(List::stream)
                    .forEach(key -> assertThat(column.heading())
                            .as(key.toString())
                            .endsWith(
                                    "（" + forms.findIndicator(key).orElseThrow().unit() + "）"));
        }
    }

    @Test
    void noHeadingStandsTwiceInATable() {
        headlines
                .tables()
                .forEach(table -> assertThat(table.columns().stream()
                                .flatMap(column -> Stream.of(column.heading(), column.coverageHeading())))
                        .as(table.file())
                        .doesNotHaveDuplicates());
    }

    /** What makes a sum over bodies that filed different forms lawful. */
    @Test
    void aNumberHasOneUnitAndOneKindInAllForms() {
        Map<IndicatorKey, Indicator> seen = new HashMap<>();
        for (Form form : forms.all()) {
            form.indicators().forEach(indicator -> {
                Indicator first = seen.computeIfAbsent(indicator.key(), key -> indicator);
                assertThat(indicator.unit()).as(indicator.toString()).isEqualTo(first.unit());
                assertThat(indicator.kind()).as(indicator.toString()).isEqualTo(first.kind());
            });
        }
    }

    @Test
    void aFigureOfOneLineIsTheSumOverTheBodiesThatHaveIt() {
        HeadlineTotal total = total(
                "采购总金额（元）",
                accepted(body("余姚市", "甲局"), 2020, fact("2019", "procurement.amount", "264517")),
                accepted(body("余姚市", "乙局"), 2020, fact("2019", "procurement.amount", "0.5")),
                accepted(body("余姚市", "丙局"), 2020));

        assertThat(total).isEqualTo(new HeadlineTotal(Optional.of(new BigDecimal("264517.5")), 2));
    }

    @Test
    void aBodyThatFilledOnlySomeLinesIsLeftOutOfTheirTotal() {
        HeadlineTotal total = total(
                "无法提供（件）",
                accepted(
                        body("余姚市", "甲局"),
                        2020,
                        fact("2019", "application.unavailable.not_held@total", "3"),
                        fact("2019", "application.unavailable.needs_creation@total", "0"),
                        fact("2019", "application.unavailable.unclear@total", "1")),
                accepted(body("余姚市", "乙局"), 2020, fact("2019", "application.unavailable.not_held@total", "9")));

        assertThat(total).isEqualTo(new HeadlineTotal(Optional.of(new BigDecimal("4")), 1));
    }

    @Test
    void oneRowAndThreeRowsOfOtherOutcomesAddUp() {
        HeadlineTotal total = total(
                "其他处理（件）",
                accepted(body("余姚市", "甲局"), 2020, fact("2019", "application.other@total", "2")),
                accepted(body("余姚市", "乙局"), 2020, threeRows("1", "1", "3")),
                accepted(body("余姚市", "丙局"), 2020, fact("2021", "application.other.other@total", "100")));

        assertThat(total).isEqualTo(new HeadlineTotal(Optional.of(new BigDecimal("7")), 2));
    }

    @Test
    void aBodyWhoseOneRowAndThreeRowsContradictEachOtherIsLeftOut() {
        Fact[] both = Stream.concat(
                        Stream.of(fact("2019", "application.other@total", "6")), Stream.of(threeRows("1", "1", "3")))
                .toArray(Fact[]::new);

        assertThat(total("其他处理（件）", accepted(body("余姚市", "甲局"), 2020, both)))
                .isEqualTo(new HeadlineTotal(Optional.empty(), 0));
    }

    private static Fact[] threeRows(String uncorrected, String unpaid, String other) {
        return new Fact[] {
            fact("2021", "application.other.not_corrected@total", uncorrected),
            fact("2021", "application.other.fee_unpaid@total", unpaid),
            fact("2021", "application.other.other@total", other)
        };
    }

    private HeadlineTotal total(String heading, SettledSubmission... settled) {
        YearRollup year = new CityRollup(forms, Roster.NONE).of(2020, Stream.of(settled), Optional.empty());
        return columns().stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .orElseThrow()
                .total(year.bodies());
    }

    private List<HeadlineColumn> columns() {
        return headlines.tables().stream()
                .flatMap(table -> table.columns().stream())
                .toList();
    }
}
