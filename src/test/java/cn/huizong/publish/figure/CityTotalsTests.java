package cn.huizong.publish.figure;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.fact;
import static cn.huizong.rollup.SummedReports.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Body;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.CityRollup;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Roster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A county that gave 20 the year before is silent this year: the city's number before is not smaller for that. */
class CityTotalsTests {
    private static final IndicatorKey RECEIVED = IndicatorKey.parse("application.received@total");
    private static final Body BUREAU = new Body("339900", "云溪市", "云溪市财政局");
    private static final Body COUNTY = new Body("339901", "汀南县", "汀南县财政局");
    private static final Roster ROSTER = new Roster(Stream.of(BUREAU, COUNTY)
            .map(body -> new Roster.Entry(body, "", List.of(), 2000, 9999, ""))
            .toList());

    private static SettledSubmission report(Body body, int year, String received) {
        return accepted(body, year, fact("2021", RECEIVED.toString(), received));
    }

    private static YearRollup silentCounty(Roster roster) {
        CityRollup city = new CityRollup(Forms.official(), roster);
        YearRollup before =
                city.of(2021, Stream.of(report(BUREAU, 2021, "30"), report(COUNTY, 2021, "20")), Optional.empty());
        return city.of(2022, Stream.of(report(BUREAU, 2022, "40")), Optional.of(before.alone()));
    }

    @Test
    void theCityIsComparedWithAllOfTheYearBefore() {
        Figure figure = new CityTotals(silentCounty(ROSTER)).find(RECEIVED).orElseThrow();
        assertThat(figure.value()).isEqualByComparingTo("40");
        assertThat(figure.previous())
                .hasValueSatisfying(last -> assertThat(last).isEqualByComparingTo("50"));
        assertThat(figure.previousReporting()).contains(2);
    }

    /** A file that waits to be told whose it is has no area, and is no second city. */
    @Test
    void aFileOfNobodyChangesNothing() {
        CityRollup city = new CityRollup(Forms.official(), ROSTER);
        YearRollup before =
                city.of(2021, Stream.of(report(BUREAU, 2021, "30"), report(COUNTY, 2021, "20")), Optional.empty());
        YearRollup year = city.of(
                2022,
                Stream.of(
                        report(BUREAU, 2022, "40"),
                        refused("县局.docx", Optional.of(new Body("", "", "县财政局")), Optional.of(2022), "待确认")),
                Optional.of(before.alone()));
        assertThat(year.summaries())
                .extracting(area -> area.area().name() + (area.own() ? "本级" : ""))
                .containsExactly("云溪市", "云溪市本级", "汀南县");
        assertThat(new CityTotals(year).find(RECEIVED).orElseThrow().previous())
                .hasValueSatisfying(last -> assertThat(last).isEqualByComparingTo("50"));
    }

    @Test
    void soIsEveryArea() {
        YearRollup year = silentCounty(ROSTER);
        AreaChanges changes = new AreaChanges(year);
        assertThat(year.levels())
                .filteredOn(area -> area.area().name().equals("云溪市"))
                .flatExtracting(changes::of)
                .extracting(figure -> figure.previous().orElseThrow().intValue())
                .containsExactly(50);
    }

    @Test
    void whereNoAreaHoldsAllRegionsAndOneIsSilentNothingIsSaidOfTheYearBefore() {
        Body other = new Body("449900", "松口市", "松口市财政局");
        Roster roster = new Roster(Stream.of(BUREAU, other)
                .map(body -> new Roster.Entry(body, "", List.of(), 2000, 9999, ""))
                .toList());
        CityRollup city = new CityRollup(Forms.official(), roster);
        YearRollup before =
                city.of(2021, Stream.of(report(BUREAU, 2021, "30"), report(other, 2021, "20")), Optional.empty());
        YearRollup year = city.of(2022, Stream.of(report(BUREAU, 2022, "40")), Optional.of(before.alone()));

        assertThat(new CityTotals(year).find(RECEIVED).orElseThrow().previous()).isEmpty();
    }
}
