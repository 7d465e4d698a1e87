package cn.huizong.rollup;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.report.YearBefore.Change;
import cn.huizong.roster.Roster;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AreaSummariesTests {
    private static final IndicatorKey RECEIVED = IndicatorKey.parse("application.received@total");
    private static final Body FINANCE = new Body("320800", "淮安市", "淮安市财政局");
    private static final Body POLICE = new Body("320800", "淮安市", "淮安市公安局");
    private static final Body SCHOOLS = new Body("320813", "洪泽区", "洪泽区教育局");
    private static final Body TOWN = new Body("320813", "洪泽区", "洪泽区岔河镇人民政府");
    private static final Body HEALTH = new Body("320831", "金湖县", "金湖县卫生健康局");
    private static final Roster ROSTER = new Roster(Stream.of(FINANCE, POLICE, SCHOOLS, TOWN, HEALTH)
            .map(body -> new Roster.Entry(body, "", List.of(), 2000, 9999, ""))
            .toList());
    private static final CityRollup CITY = new CityRollup(Forms.official(), ROSTER);

    private static SettledSubmission report(Body body, int year, String received) {
        return accepted(body, year, fact("2021", "application.received@total", received));
    }

    private static final YearRollup BEFORE = CITY.of(
            2021,
            Stream.of(report(FINANCE, 2021, "10"), report(SCHOOLS, 2021, "4"), report(HEALTH, 2021, "1")),
            Optional.empty());

    private static YearRollup year() {
        CityRollup.Counting counting = CITY.begin(2022);
        counting.add(report(FINANCE, 2022, "12"), follows(report(FINANCE, 2021, "10")));
        counting.add(report(SCHOOLS, 2022, "7"), follows(report(SCHOOLS, 2021, "4")));
        counting.add(report(TOWN, 2022, "2"), YearBefore.UNKNOWN);
        return counting.end(Optional.of(BEFORE.alone()));
    }

    private static YearBefore follows(SettledSubmission before) {
        return new YearBefore(new YearBefore.Predecessors(Change.NONE, List.of()), List.of(before));
    }

    @Test
    void anAreaIsItsOwnBodiesAndTheAreasNextBelowIt() {
        assertThat(year().summaries())
                .extracting(AreaSummariesTests::line)
                .containsExactly(
                        "淮安市 in  21 of 3/5, before 15, same 19 of 2",
                        "淮安市本级 in  12 of 1/2, before 10, same 12 of 1",
                        "洪泽区 in 淮安市 9 of 2/2, before 4, same 7 of 1",
                        "金湖县 in 淮安市 - of 0/1");
    }

    @Test
    void ofAYearThatIsKeptTheBodiesAreNot() {
        assertThat(year().summaries().get(1).bodies()).containsExactly(POLICE, FINANCE);
        assertThat(year().alone().summaries())
                .hasSize(4)
                .allMatch(one -> one.bodies().isEmpty());
    }

    @Test
    void aBodyKnowsWhatItSaidTheYearBefore() {
        assertThat(year().bodies())
                .filteredOn(body -> body.body().equals(FINANCE) || body.body().equals(TOWN))
                .extracting(body -> body.place().before())
                .containsExactly(Map.of(RECEIVED, BigDecimal.TEN), Map.of());
    }

    @Test
    void bodiesOfNoKnownAreaAreSummedUpByThemselves() {
        YearRollup year = new CityRollup(Forms.official(), Roster.NONE)
                .of(2022, Stream.of(report(new Body("", "", "招商局"), 2022, "3")), Optional.empty());
        assertThat(year.summaries())
                .extracting(AreaSummary::area, one -> one.coverage().accepted(), AreaSummary::own)
                .containsExactly(tuple(Area.NONE, 1, false));
    }

    private static String line(AreaSummary one) {
        return one.area().name() + (one.own() ? "本级" : "") + " in "
                + one.parent().map(Area::name).orElse("") + " "
                + one.find(RECEIVED).map(figure -> figure.value().toString()).orElse("-") + " of "
                + one.coverage().accepted() + "/" + one.coverage().expected()
                + one.find(RECEIVED)
                        .map(figure -> ", before " + figure.previous().orElseThrow() + ", same "
                                + figure.same().orElseThrow().value() + " of "
                                + figure.same().orElseThrow().bodies())
                        .orElse("");
    }
}
