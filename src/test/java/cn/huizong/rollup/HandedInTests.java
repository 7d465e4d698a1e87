package cn.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Disposition;
import cn.huizong.report.Outcome;
import cn.huizong.report.Question;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Submission;
import cn.huizong.roster.NamedFiles;
import cn.huizong.roster.Roster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandedInTests {
    private static final Body FINANCE = new Body("", "余姚市", "余姚市财政局");
    private static final Body SCHOOLS = new Body("", "余姚市", "余姚市教育局");
    private static final Body STRANGER = new Body("", "余姚市", "余姚市招商局");
    private static final Roster ROSTER = new Roster(List.of(
            new Roster.Entry(FINANCE, "", List.of(), 2010, 2030, ""),
            new Roster.Entry(SCHOOLS, "", List.of(), 2010, 2030, "")));

    private final HandedIn handedIn = new HandedIn(2020, ROSTER, new NamedFiles(ROSTER));

    @Test
    void aFileWithTheReportsOfTwoYearsIsHandedInForBoth() {
        assertThat(unused(2019)).isTrue();
        assertThat(unused(2020)).isTrue();
        assertThat(unused(2021)).isFalse();
    }

    private static boolean unused(int year) {
        HandedIn handedIn = new HandedIn(year, ROSTER, new NamedFiles(ROSTER));
        handedIn.add(file(
                "a.html",
                Optional.of(FINANCE),
                Optional.empty(),
                "一个文件里有 2 个年度（2019、2020）的报告，请按年度分成几个文件报送",
                Optional.empty()));
        return handedIn.unused().containsKey(FINANCE);
    }

    private static SettledSubmission file(
            String source, Optional<Body> body, Optional<Integer> year, String reason, Optional<Question> question) {
        return new SettledSubmission(
                new Submission(source, "ab", 1, "html"),
                Outcome.REFUSED,
                reason,
                body,
                year,
                Optional.empty(),
                List.of(),
                new Disposition(Scope.BODY, Area.NONE, false, Optional.empty(), question));
    }

    private static Optional<Question> asks(Question.Kind kind, String... candidates) {
        return Optional.of(new Question(kind, List.of(candidates), ""));
    }

    @Test
    void aFileOfAnUnknownYearIsOfTheYearsThatItsPathNamesOrOfAnyIfItNamesNone() {
        handedIn.add(file("财政局2019.html", Optional.of(FINANCE), Optional.empty(), "", Optional.empty()));
        assertThat(handedIn.unused()).isEmpty();
        handedIn.add(file("2019/财政局2020.html", Optional.of(FINANCE), Optional.empty(), "", Optional.empty()));
        handedIn.add(file("教育局.html", Optional.of(SCHOOLS), Optional.empty(), "", Optional.empty()));
        assertThat(handedIn.unused()).containsOnlyKeys(FINANCE, SCHOOLS);
    }

    @Test
    void aFileWhoseYearIsAskedIsOfEveryYearThatItMayBe() {
        handedIn.add(
                file("a.html", Optional.of(FINANCE), Optional.of(2019), "", asks(Question.Kind.YEAR, "2019", "2020")));
        handedIn.add(
                file("b.html", Optional.of(SCHOOLS), Optional.of(2019), "", asks(Question.Kind.YEAR, "2019", "2021")));
        assertThat(handedIn.unused()).containsOnlyKeys(FINANCE);
        assertThat(handedIn.unused().get(FINANCE).asked()).isTrue();
    }

    @Test
    void aNameThatIsAskedAboutStandsForTheBodiesThatItMayBe() {
        handedIn.add(file(
                "a.html",
                Optional.of(STRANGER),
                Optional.of(2020),
                "",
                asks(Question.Kind.BODY, ROSTER.fullName(SCHOOLS))));
        assertThat(handedIn.unused()).containsOnlyKeys(SCHOOLS, STRANGER);
        assertThat(handedIn.offRosterAsked()).isZero();
    }

    @Test
    void aFileThatSaysNothingIsOfTheBodyThatItsPathNames() {
        handedIn.add(file("余姚市财政局.html", Optional.empty(), Optional.of(2020), "打不开", Optional.empty()));
        assertThat(handedIn.unused()).containsExactly(Map.entry(FINANCE, new Unused(false, "余姚市财政局.html", "打不开")));
    }

    @Test
    void reportsOffTheRosterThatWaitAreCounted() {
        handedIn.add(file("a.html", Optional.of(STRANGER), Optional.of(2020), "", asks(Question.Kind.OFF_ROSTER)));
        handedIn.add(file("b.html", Optional.of(STRANGER), Optional.of(2019), "", asks(Question.Kind.OFF_ROSTER)));
        handedIn.add(file("c.html", Optional.of(FINANCE), Optional.of(2020), "", asks(Question.Kind.ORDER)));
        assertThat(handedIn.offRosterAsked()).isEqualTo(1);
    }
}
