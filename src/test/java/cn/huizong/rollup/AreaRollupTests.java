package cn.huizong.rollup;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.fact;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Disposition;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.roster.Level;
import cn.huizong.roster.Roster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AreaRollupTests {
    private static final Body PROVINCE = new Body("320000", "江苏省", "江苏省财政厅");
    private static final Body CITY = new Body("320800", "淮安市", "淮安市人民政府");
    private static final Body BUREAU = new Body("320800", "淮安市", "淮安市财政局");
    private static final Body SCHOOLS = new Body("320813", "洪泽区", "洪泽区教育局");
    private static final Body TOWN = new Body("320813", "洪泽区", "洪泽区岔河镇人民政府");
    private static final Roster ROSTER = new Roster(Stream.of(PROVINCE, CITY, BUREAU, SCHOOLS, TOWN)
            .map(body -> new Roster.Entry(body, body.equals(TOWN) ? "乡镇" : "部门", List.of(), 2000, 9999, ""))
            .toList());

    private static SettledSubmission report(Body body, Disposition standing, String received) {
        SettledSubmission one = accepted(body, 2021, fact("2021", "application.received@total", received));
        return new SettledSubmission(
                one.submission(),
                one.outcome(),
                one.reason(),
                one.body(),
                one.year(),
                one.report(),
                one.findings(),
                standing);
    }

    private static Disposition at(Area area, Scope scope, boolean counted) {
        return new Disposition(scope, area, counted, Optional.empty(), Optional.empty());
    }

    private static YearRollup year() {
        return new CityRollup(Forms.official(), ROSTER)
                .of(
                        2021,
                        Stream.of(
                                report(PROVINCE, Disposition.PLAIN, "1"),
                                report(CITY, at(Area.of(CITY), Scope.AREA, false), "50"),
                                report(BUREAU, Disposition.PLAIN, "10"),
                                report(SCHOOLS, Disposition.PLAIN, "20"),
                                report(TOWN, at(new Area("", "岔河镇", "320813 洪泽区"), Scope.BODY, true), "5")),
                        Optional.empty());
    }

    private static String line(AreaRollup one) {
        Figure figure = one.figures().get(0);
        return one.level().map(Level::code).orElse("") + " " + one.area().name() + " " + figure.value() + " of "
                + figure.reporting() + "/" + one.expected();
    }

    @Test
    void everyLevelHoldsAllThatLiesInIt() {
        assertThat(year().levels())
                .extracting(AreaRollupTests::line)
                .containsExactly(
                        "province 江苏省 36 of 4/4",
                        "city 淮安市 35 of 3/3",
                        "county 洪泽区 25 of 2/2",
                        "township 岔河镇 5 of 1/1");
    }

    @Test
    void aRegionsOwnRowHoldsItsOwnBodiesOnly() {
        assertThat(year().regions())
                .extracting(region -> region.region() + " "
                        + region.find(IndicatorKey.parse("application.received@total"))
                                .orElseThrow()
                                .value()
                        + " of " + region.expected())
                .containsExactly("江苏省 1 of 1", "淮安市 10 of 1", "洪泽区 25 of 2");
    }

    @Test
    void theAreaReportStandsBesideTheSumOfAllLevelsBelow() {
        Reconciliation one = year().reconciliations().get(0);
        assertThat(one.body()).isEqualTo(CITY);
        assertThat(one.expected()).isEqualTo(3);
        Reconciliation.Line line = one.lines().get(0);
        assertThat(line.own()).hasValueSatisfying(own -> assertThat(own).isEqualByComparingTo("50"));
        assertThat(line.sum()).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("35"));
        assertThat(line.reporting()).isEqualTo(3);
        assertThat(line.difference())
                .hasValueSatisfying(difference -> assertThat(difference).isEqualByComparingTo("15"));
    }

    @Test
    void whoMayStandBehindADifferenceIsNamedWithWhatEachAdds() {
        assertThat(year().reconciliations().get(0).lines().get(0).behind())
                .hasValueSatisfying(behind -> assertThat(behind.largest())
                        .extracting(share ->
                                share.body().agency() + " " + share.value().toPlainString())
                        .containsExactly("洪泽区教育局 20", "淮安市财政局 10", "洪泽区岔河镇人民政府 5"))
                .hasValueSatisfying(behind -> assertThat(behind.silent()).isEmpty())
                .hasValueSatisfying(behind -> assertThat(behind.fitting()).isEmpty());
    }

    @Test
    void anAreaReportWhoseBodiesAreSilentLosesNoFigure() {
        YearRollup year = new CityRollup(Forms.official(), ROSTER)
                .of(2021, Stream.of(report(CITY, at(Area.of(CITY), Scope.AREA, false), "50")), Optional.empty());
        Reconciliation.Line line = year.reconciliations().get(0).lines().get(0);
        assertThat(line.own()).hasValueSatisfying(own -> assertThat(own).isEqualByComparingTo("50"));
        assertThat(line.sum()).isEmpty();
        assertThat(line.reporting()).isZero();
        assertThat(year.regions())
                .allSatisfy(region -> assertThat(region.figures()).isEmpty());
    }

    @Test
    void kindsAreKeptApartWithinARegion() {
        assertThat(year().kinds())
                .extracting(kind -> kind.region().name() + " " + kind.kind() + " "
                        + kind.figures().get(0).value() + " of " + kind.expected())
                .containsExactly("江苏省 部门 1 of 1", "淮安市 部门 10 of 1", "洪泽区 乡镇 5 of 1", "洪泽区 部门 20 of 1");
    }
}
