package cn.huizong.rollup;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.body;
import static cn.huizong.rollup.SummedReports.fact;
import static cn.huizong.rollup.SummedReports.finding;
import static cn.huizong.rollup.SummedReports.ocr;
import static cn.huizong.rollup.SummedReports.refused;
import static cn.huizong.rollup.SummedReports.settled;
import static cn.huizong.rollup.SummedReports.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Kind;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Disposition;
import cn.huizong.report.Outcome;
import cn.huizong.report.Recognised;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.roster.Deadline;
import cn.huizong.roster.Roster;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CityRollupTests {
    private static final Body ONE = body("余姚市", "余姚市财政局");
    private static final Body TWO = body("余姚市", "余姚市教育局");
    private static final Body THREE = body("慈溪市", "慈溪市财政局");

    private final CityRollup rollup = new CityRollup(Forms.official(), Roster.NONE);

    @Test
    void figuresAreSummedByRegionWithTheirCoverage() {
        YearRollup year = of(
                2020,
                accepted(ONE, 2020, fact("2019", "procurement.count", "18"), fact("2019", "regulation.made", "1")),
                accepted(TWO, 2020, fact("2019", "procurement.count", "3")),
                accepted(THREE, 2020, fact("2019", "procurement.count", "5")));

        assertThat(year.regions()).extracting(RegionRollup::region).containsExactly("余姚市", "慈溪市");
        assertThat(year.regions()).extracting(RegionRollup::expected).containsExactly(2, 1);
        assertThat(figure(year, "procurement.count").value()).isEqualByComparingTo("21");
        assertThat(figure(year, "procurement.count").reporting()).isEqualTo(2);
        assertThat(figure(year, "regulation.made").reporting()).isEqualTo(1);
    }

    @Test
    void numbersReadFromScansAreInNoTotalUnlessTheOperatorSaysSo() {
        List<SettledSubmission> all = List.of(
                accepted(ONE, 2020, fact("2019", "procurement.count", "18")),
                accepted(TWO, 2020, ocr(fact("2019", "procurement.count", "3"))));

        YearRollup shown = rollup.of(2020, all.stream(), Optional.empty());
        YearRollup counted = new CityRollup(
                        Forms.official(),
                        Rules.official(Forms.official()),
                        Roster.NONE,
                        Deadline.NONE,
                        Recognised.COUNT)
                .of(2020, all.stream(), Optional.empty());

        assertThat(figure(shown, "procurement.count").value()).isEqualByComparingTo("18");
        assertThat(figure(shown, "procurement.count").reporting()).isEqualTo(1);
        assertThat(shown.bodies()).extracting(BodyYear::leftOut).containsExactlyInAnyOrder(0, 1);
        assertThat(figure(counted, "procurement.count").value()).isEqualByComparingTo("21");
        assertThat(figure(counted, "procurement.count").reporting()).isEqualTo(2);
        assertThat(counted.bodies()).extracting(BodyYear::leftOut).containsOnly(0);
    }

    @Test
    void whatHasNoNumberIsNeitherSummedNorCounted() {
        YearRollup year = of(
                2020,
                accepted(ONE, 2020, fact("2019", "procurement.amount", "264517")),
                accepted(TWO, 2020, fact("2019", "procurement.amount", new CellValue.Unitless("160.5"))));

        assertThat(figure(year, "procurement.amount").value()).isEqualByComparingTo("264517");
        assertThat(figure(year, "procurement.amount").reporting()).isEqualTo(1);
        YearRollup blank = of(2020, accepted(ONE, 2020, fact("2019", "procurement.count", new CellValue.Blank())));
        assertThat(blank.regions().get(0).figures()).isEmpty();
    }

    @Test
    void onlyAcceptedReportsCount() {
        YearRollup year = of(
                2020,
                accepted(ONE, 2020, fact("2019", "procurement.count", "18")),
                settled(ONE, 2020, Outcome.SUPERSEDED, fact("2019", "procurement.count", "17")),
                settled(TWO, 2020, Outcome.DUPLICATE, fact("2019", "procurement.count", "17")),
                accepted(TWO, 2019, fact("2019", "procurement.count", "400")));

        assertThat(figure(year, "procurement.count").value()).isEqualByComparingTo("18");
    }

    @Test
    void aNumberThatTwoTablesHoldCountsOnce() {
        YearRollup year = of(
                2018,
                accepted(
                        ONE,
                        2018,
                        fact("2014", "disclosure.total", new CellValue.Blank()),
                        fact("2014", "disclosure.total", "207"),
                        fact("2014", "disclosure.total", "207.0")));

        assertThat(figure(year, "disclosure.total").value()).isEqualByComparingTo("207");
        assertThat(figure(year, "disclosure.total").reporting()).isEqualTo(1);
    }

    @Test
    void aNumberThatTwoTablesStateDifferentlyCountsNotAtAll() {
        YearRollup year = of(
                2018,
                accepted(ONE, 2018, fact("2014", "disclosure.total", "207"), fact("2014", "disclosure.total", "208")),
                accepted(TWO, 2018, fact("2014", "disclosure.total", "5")));

        assertThat(figure(year, "disclosure.total").value()).isEqualByComparingTo("5");
        assertThat(figure(year, "disclosure.total").reporting()).isEqualTo(1);
        assertThat(year.bodies())
                .filteredOn(one -> one.body().equals(ONE))
                .singleElement()
                .satisfies(standing -> assertThat(standing.figures()).isEmpty());
    }

    @Test
    void theYearBeforeNeedsNoBodies() {
        YearRollup before = of(2019, accepted(ONE, 2019, fact("2019", "disclosure.total", "40")));
        SettledSubmission now = accepted(ONE, 2020, fact("2019", "disclosure.total", "45"));

        assertThat(before.bodies()).isNotEmpty();
        assertThat(rollup.of(2020, Stream.of(now), Optional.of(before.alone())))
                .isEqualTo(rollup.of(2020, Stream.of(now), Optional.of(before)));
    }

    @Test
    void aStockIsComparedWithTheYearBeforeAndNeverAddedToIt() {
        YearRollup before = of(2019, accepted(ONE, 2019, fact("2019", "normative_document.public_total", "40")));
        YearRollup year = rollup.of(
                2020,
                Stream.of(accepted(ONE, 2020, fact("2019", "normative_document.public_total", "45"))),
                Optional.of(before));

        Figure figure = figure(year, "normative_document.public_total");
        assertThat(figure.value()).isEqualByComparingTo("45");
        assertThat(figure.previous())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("40"));
        assertThat(figure.change())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("5"));
    }

    @Test
    void aFigureSaysHowManyBodiesTheYearBeforeHeld() {
        YearRollup before = of(
                2019,
                accepted(ONE, 2019, fact("2019", "licensing.decisions", "40")),
                accepted(TWO, 2019, fact("2019", "licensing.decisions", "2")));
        YearRollup year = rollup.of(
                2020, Stream.of(accepted(ONE, 2020, fact("2019", "licensing.decisions", "45"))), Optional.of(before));

        Figure figure = figure(year, "licensing.decisions");
        assertThat(figure.previousReporting()).contains(2);
        assertThat(figure.seriesBreak()).isEmpty();
    }

    @Test
    void eachRegionIsComparedWithItself() {
        YearRollup before = of(
                2019,
                accepted(ONE, 2019, fact("2019", "licensing.decisions", "40")),
                accepted(THREE, 2019, fact("2019", "licensing.decisions", "7")));
        YearRollup year = rollup.of(
                2020,
                Stream.of(
                        accepted(ONE, 2020, fact("2019", "licensing.decisions", "45")),
                        accepted(THREE, 2020, fact("2019", "licensing.decisions", "9"))),
                Optional.of(before));

        assertThat(year.regions())
                .extracting(region -> region.find(IndicatorKey.of("licensing.decisions"))
                        .flatMap(Figure::change)
                        .orElseThrow())
                .containsExactly(new BigDecimal("5"), new BigDecimal("2"));
    }

    @Test
    void aFigureOfAnotherUnitOrKindIsNotCompared() {
        IndicatorKey key = IndicatorKey.of("procurement.amount");
        YearRollup before = of(2019, accepted(ONE, 2019, fact("2019", "procurement.amount", "40")));
        RegionRollup region = before.regions().get(0);
        Figure figure = region.find(key).orElseThrow();
        Indicator as = figure.indicator();
        Indicator inUnits =
                new Indicator(key, as.form(), as.table(), as.kind(), "件", as.rowLabel(), as.columnLabel(), as.signed());
        Kind otherKind = Stream.of(Kind.values())
                .filter(kind -> kind != as.kind())
                .findFirst()
                .orElseThrow();
        Indicator ofKind = new Indicator(
                key, as.form(), as.table(), otherKind, as.unit(), as.rowLabel(), as.columnLabel(), as.signed());

        assertThat(previousOf(as, region, figure)).isPresent();
        assertThat(previousOf(inUnits, region, figure)).isEmpty();
        assertThat(previousOf(ofKind, region, figure)).isEmpty();
    }

    /** What a year is compared with if the year before had the figure under an indicator. */
    private Optional<BigDecimal> previousOf(Indicator indicator, RegionRollup region, Figure figure) {
        Figure last = new Figure(indicator, figure.value(), figure.reporting(), Optional.empty());
        YearRollup before = new YearRollup(
                2019,
                List.of(new RegionRollup(region.regionCode(), region.region(), 1, List.of(last))),
                List.of(),
                List.of());
        return figure(
                        rollup.of(
                                2020,
                                Stream.of(accepted(ONE, 2020, fact("2019", "procurement.amount", "45"))),
                                Optional.of(before)),
                        "procurement.amount")
                .previous();
    }

    @Test
    void aBodyHandedInOnTheDayOfItsFirstReport() {
        LocalDate first = LocalDate.of(2021, 1, 20);
        LocalDate second = LocalDate.of(2021, 1, 25);
        SettledSubmission older = on(first, settled(ONE, 2020, Outcome.SUPERSEDED));
        SettledSubmission newer = on(second, accepted(ONE, 2020));

        for (YearRollup year : List.of(of(2020, older, newer), of(2020, newer, older))) {
            assertThat(year.bodies()).extracting(BodyYear::handedIn).containsExactly(Optional.of(first));
        }
        SettledSubmission unreadable = on(first, refused("坏.doc", Optional.of(ONE), Optional.of(2020), "无法读取"));
        assertThat(of(2020, unreadable).bodies()).extracting(BodyYear::handedIn).containsExactly(Optional.empty());
    }

    private static SettledSubmission on(LocalDate day, SettledSubmission settled) {
        return new SettledSubmission(
                settled.submission(),
                settled.outcome(),
                settled.reason(),
                settled.body(),
                settled.year(),
                settled.report(),
                settled.findings(),
                new Disposition(Scope.BODY, Area.NONE, true, Optional.of(day), Optional.empty()));
    }

    @Test
    void twoRefusedFilesOfABodyAreRefusedWithTheFindingsOfBoth() {
        SettledSubmission one = with(
                refused("坏.doc", Optional.of(ONE), Optional.of(2020), "无法读取"),
                finding(Severity.ERROR, "FILE", "", "无法读取"));
        SettledSubmission other = with(
                refused("更坏.doc", Optional.of(ONE), Optional.of(2020), "无法读取"),
                finding(Severity.ERROR, "FILE", "", "无法读取"),
                finding(Severity.ERROR, "FILE", "", "无法读取"),
                finding(Severity.WARNING, "FILE-EXTENSION", "", "…"));

        assertThat(of(2020, one, other).bodies())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
                .containsExactly(new BodyYear(ONE, "", BodyStatus.REFUSED, Map.of(), 3, 1));
    }

    @Test
    void onlyNumbersReadFromScansAreLeftOut() {
        YearRollup year = of(
                2020,
                accepted(
                        ONE,
                        2020,
                        fact("2019", "procurement.count", "18"),
                        ocr(fact("2019", "regulation.made", "1")),
                        ocr(fact("2019", "procurement.amount", new CellValue.Blank()))));

        assertThat(year.bodies()).extracting(BodyYear::leftOut).containsExactly(1);
    }

    @Test
    void nothingIsComparedAcrossABreak() {
        YearRollup before = of(2018, accepted(ONE, 2018, fact("2014", "disclosure.total", "40")));
        YearRollup year = rollup.of(
                2019, Stream.of(accepted(ONE, 2019, fact("2014", "disclosure.total", "45"))), Optional.of(before));

        Figure figure = figure(year, "disclosure.total");
        assertThat(figure.previous()).isEmpty();
        assertThat(figure.change()).isEmpty();
        assertThat(figure.previousReporting()).isEmpty();
        assertThat(figure.seriesBreak()).contains("2019 年度起报表不再统计主动公开政府信息数，数字取自正文或地方附表，与以前年度不可比");
    }

    @Test
    void aYearThatIsNotTheOneBeforeIsNoComparison() {
        YearRollup older = of(2018, accepted(ONE, 2018, fact("2014", "disclosure.total", "40")));
        YearRollup year = rollup.of(
                2020, Stream.of(accepted(ONE, 2020, fact("2014", "disclosure.total", "45"))), Optional.of(older));

        assertThat(figure(year, "disclosure.total").previous()).isEmpty();
    }

    @Test
    void figuresStandInTheOrderOfTheForms() {
        YearRollup year = of(
                2021,
                accepted(
                        ONE,
                        2021,
                        fact("2021", "fee.amount", "1"),
                        fact("2019", "application.other@total", "1"),
                        fact("2019", "application.received@total", "1"),
                        fact("2019", "application.received@natural_person", "1"),
                        fact("2019", "procurement.amount", "1"),
                        fact("2014", "disclosure.channel.weibo", "1"),
                        fact("2014", "disclosure.total", "1")));

        assertThat(year.regions().get(0).figures())
                .extracting(figure -> figure.indicator().key().toString())
                .containsExactly(
                        "disclosure.total",
                        "disclosure.channel.weibo",
                        "procurement.amount",
                        "application.received@natural_person",
                        "application.received@total",
                        "application.other@total",
                        "fee.amount");
    }

    @Test
    void bodiesThatFiledDifferentFormsAreSummedUnderTheNewestOne() {
        YearRollup year = of(
                2021,
                accepted(ONE, 2021, fact("2021", "licensing.decisions", "4")),
                accepted(TWO, 2021, fact("2019", "licensing.decisions", "3")));

        assertThat(figure(year, "licensing.decisions").value()).isEqualByComparingTo("7");
        assertThat(figure(year, "licensing.decisions").indicator().form()).isEqualTo("2021");
    }

    @Test
    void theRosterSaysWhoIsExpectedAndWhoIsMissing() {
        Roster roster = new Roster(
                List.of(entry(THREE, 2000), entry(TWO, 2000), entry(ONE, 2000), entry(body("余姚市", "余姚市新局"), 2021)));
        YearRollup year = new CityRollup(Forms.official(), roster)
                .of(
                        2020,
                        Stream.of(
                                accepted(ONE, 2020, fact("2019", "procurement.count", "18")),
                                refused("坏.doc", Optional.of(TWO), Optional.of(2020), "无法读取")),
                        Optional.empty());

        assertThat(year.regions()).extracting(RegionRollup::expected).containsExactly(2, 1);
        assertThat(year.bodies())
                .extracting(one -> one.body().agency() + " " + one.status().code() + " " + one.source())
                .containsExactly("余姚市教育局 refused ", "余姚市财政局 accepted 余姚市财政局2020.docx", "慈溪市财政局 missing ");
        assertThat(year.missing()).extracting(Roster.Entry::body).containsExactly(TWO, THREE);
    }

    @Test
    void aBodyStandsByItsAcceptedReportThoughAnotherFileWasRefused() {
        SettledSubmission refused = with(
                refused("坏.doc", Optional.of(ONE), Optional.of(2020), "无法读取"),
                finding(Severity.ERROR, "FILE", "", "无法读取"));
        SettledSubmission accepted = with(
                accepted(ONE, 2020, fact("2019", "procurement.count", "18")),
                finding(Severity.WARNING, "PROCUREMENT-PAIR", "t1r1c1", "…"));

        for (YearRollup year : List.of(of(2020, refused, accepted), of(2020, accepted, refused))) {
            assertThat(year.bodies()).singleElement().satisfies(standing -> {
                assertThat(standing.status()).isEqualTo(BodyStatus.ACCEPTED);
                assertThat(standing.errors()).isZero();
                assertThat(standing.warnings()).isEqualTo(1);
                assertThat(standing.figures())
                        .containsExactly(Map.entry(IndicatorKey.of("procurement.count"), new BigDecimal("18")));
            });
        }
    }

    @Test
    void twoAcceptedReportsOfOneBodyStopTheRun() {
        assertThatThrownBy(() -> of(2020, accepted(ONE, 2020), accepted(ONE, 2020)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("余姚市财政局2020.docx");
    }

    @Test
    void aYearWithoutReportsHasNoFigures() {
        assertThat(of(2020)).isEqualTo(new YearRollup(2020, List.of(), List.of(), List.of()));
    }

    @Test
    void theOrderOfTheReportsDoesNotMatter() {
        SettledSubmission one = accepted(ONE, 2021, fact("2021", "licensing.decisions", "4"));
        SettledSubmission two = accepted(TWO, 2021, fact("2019", "licensing.decisions", "3"));
        SettledSubmission three = accepted(THREE, 2021, fact("2019", "licensing.decisions", "3"));

        assertThat(of(2021, one, two, three)).isEqualTo(of(2021, three, two, one));
    }

    private YearRollup of(int year, SettledSubmission... settled) {
        return rollup.of(year, Stream.of(settled), Optional.empty());
    }

    private static Figure figure(YearRollup year, String key) {
        return year.regions().get(0).find(IndicatorKey.parse(key)).orElseThrow();
    }

    private static Roster.Entry entry(Body body, int from) {
        return new Roster.Entry(body, "", List.of(), from, 9999, "");
    }
}
