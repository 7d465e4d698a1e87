package cn.huizong.rollup;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.body;
import static cn.huizong.rollup.SummedReports.fact;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Form;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.MadeUpForms;
import cn.huizong.report.Fact;
import cn.huizong.report.SettledSubmission;
import cn.huizong.roster.Roster;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlinesTests {
    @TempDir
    Path folder;

    private final Forms forms = Forms.official();
    private final Headlines headlines = Headlines.official(forms);

    @Test
    void everyLineOfAHeadlineIsANumberOfAFormInTheUnitOfItsHeading() {
        for (HeadlineColumn column : columns()) {
            assertThat(column.alternatives()).as(column.heading()).isNotEmpty();
            column.alternatives().stream()
                    .flatMap(lines -> lines.keys().stream())
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

    /** Of the forms that come with the program, and of one of a year to come. */
    @Test
    void everyRowUnderAGroupThatHasAHeadlineColumnIsInIt() throws IOException {
        Forms all = with2027();
        int groups = 0;
        for (HeadlineColumn column : columns(Headlines.official(all))) {
            for (HeadlineColumn.Lines lines : column.alternatives()) {
                if (lines.keys().size() > 1) {
                    for (String form : lines.forms()) {
                        groups++;
                        assertThat(lines.keys())
                                .as(form + " " + column.heading())
                                .containsExactlyElementsOf(rowsBeside(
                                        all.table(form, "application"),
                                        lines.keys().get(0)));
                    }
                }
            }
        }
        assertThat(groups).as("three groups of 2019, four of 2021 and 2027").isEqualTo(3 + 4 + 4);
    }

    /** The numbers of all rows under the heading that a row is under. */
    private static List<IndicatorKey> rowsBeside(FormTable table, IndicatorKey key) {
        FormRow row = table.countedRows().stream()
                .filter(each -> each.code().orElseThrow().equals(key.code()))
                .findFirst()
                .orElseThrow();
        return table.countedRows().stream()
                .filter(each -> each.above().equals(row.above()))
                .map(each -> new IndicatorKey(each.code().orElseThrow(), key.applicant()))
                .toList();
    }

    @Test
    void aNewRowOfAFormIsInItsHeadlineFigure() throws IOException {
        Forms all = with2027();
        HeadlineTotal total = total(
                all,
                2027,
                "不予公开（件）",
                accepted(body("余姚市", "甲局"), 2027, denied(all, "2027", 7)),
                accepted(body("余姚市", "乙局"), 2027, denied(all, "2021", 1)));

        assertThat(total).isEqualTo(new HeadlineTotal(Optional.of(new BigDecimal(9 * 7 + 8)), 2));
    }

    @Test
    void aBodyThatLeftTheNewRowBlankIsNotAddedUpByTheOldForm() throws IOException {
        Forms all = with2027();
        Fact[] withoutNew = Stream.of(denied(all, "2027", 7))
                .filter(fact -> !fact.key().code().equals(MadeUpForms.NEW_ROW))
                .toArray(Fact[]::new);

        assertThat(total(all, 2027, "不予公开（件）", accepted(body("余姚市", "甲局"), 2027, withoutNew)))
                .isEqualTo(new HeadlineTotal(Optional.empty(), 0));
    }

    private Forms with2027() throws IOException {
        Files.writeString(folder.resolve("2027.yml"), MadeUpForms.of2027());
        return Forms.with(folder);
    }

    private static Fact[] denied(Forms all, String form, int each) {
        return all.indicators(form).keySet().stream()
                .filter(key -> key.code().startsWith("application.denied."))
                .filter(key -> key.applicant().equals("total"))
                .map(key -> fact(form, key.toString(), String.valueOf(each)))
                .toArray(Fact[]::new);
    }

    private static Fact[] threeRows(String uncorrected, String unpaid, String other) {
        return new Fact[] {
            fact("2021", "application.other.not_corrected@total", uncorrected),
            fact("2021", "application.other.fee_unpaid@total", unpaid),
            fact("2021", "application.other.other@total", other)
        };
    }

    private HeadlineTotal total(String heading, SettledSubmission... settled) {
        return total(forms, 2020, heading, settled);
    }

    private static HeadlineTotal total(Forms all, int year, String heading, SettledSubmission... settled) {
        YearRollup rollup = new CityRollup(all, Roster.NONE).of(year, Stream.of(settled), Optional.empty());
        return columns(Headlines.official(all)).stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .orElseThrow()
                .total(rollup.bodies());
    }

    private List<HeadlineColumn> columns() {
        return columns(headlines);
    }

    private static List<HeadlineColumn> columns(Headlines headlines) {
        return headlines.tables().stream()
                .flatMap(table -> table.columns().stream())
                .toList();
    }
}
