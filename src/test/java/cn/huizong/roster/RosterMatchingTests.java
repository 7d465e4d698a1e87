package cn.huizong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Body;
import cn.huizong.report.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterMatchingTests {
    private static final Roster ROSTER = new Roster(List.of(
            entry("余姚市人民政府", "余姚市"),
            entry("余姚市人民政府办公室", "余姚市"),
            entry("余姚市人民政府招商中心", "余姚市"),
            entry("余姚市财政局", "余姚市"),
            entry("余姚市文化和广电旅游体育局", "余姚市", "余姚市文广旅体局|余姚市体育局"),
            entry("余姚市退役军人事务局", "余姚市"),
            entry("沭阳县退役军人事务局", "沭阳县"),
            entry("洪泽区人民政府", "淮安市"),
            entry("淮安市洪泽区教育局", "洪泽区"),
            entry("武昌经开区管委会(滨江商务区管委会)", "武汉市"),
            entry("衡阳市城市管理和综合执法局", "衡阳市"),
            entry("鼓楼区教育局", "鼓楼区"),
            entry("东河区卫生健康委员会", "东河区"),
            entry("遂溪县北坡镇人民政府", "遂溪县")));

    private static Roster.Entry entry(String agency, String region, String... aliases) {
        List<String> names = aliases.length == 0 ? List.of() : Arrays.asList(aliases[0].split("\\|"));
        return new Roster.Entry(new Body("", region, agency), "", names, 2000, 9999, "");
    }

    private static Match match(Roster roster, String job, String name, String region, int year) {
        return new RosterMatching(roster, job).match(new Body("", region == null ? "" : region, name), year);
    }

    @ParameterizedTest
    @CsvSource({
        // as written by the report, the area read from it, the area of the job, the roster's name
        "余姚市财政局,              余姚市, '',    余姚市财政局",
        "余姚市招商中心,            余姚市, '',    余姚市人民政府招商中心",
        "市招商中心,                '',     余姚市, 余姚市人民政府招商中心",
        "市招商中心,                '',     '',    余姚市人民政府招商中心",
        "市财政局,                  '',     余姚市, 余姚市财政局",
        "余姚市政府办,              余姚市, '',    余姚市人民政府办公室",
        "余姚市政府,                余姚市, '',    余姚市人民政府",
        "余姚市体育局,              余姚市, '',    余姚市文化和广电旅游体育局",
        "县退役军人事务局,          '',     '',    沭阳县退役军人事务局",
        "县退役军人事务局,          '',     沭阳县, 沭阳县退役军人事务局",
        "洪泽区人民政府,            洪泽区, '',    洪泽区人民政府",
        "淮安市洪泽区人民政府,      淮安市, '',    洪泽区人民政府",
        "洪泽区教育局,              洪泽区, '',    淮安市洪泽区教育局",
        "武昌经开区(滨江)管委会,    '',     '',    武昌经开区管委会(滨江商务区管委会)",
        "滨江商务区管委会,          '',     '',    武昌经开区管委会(滨江商务区管委会)",
        "余姚市财政局（国资办）,    余姚市, '',    余姚市财政局",
        "遂溪縣北坡鎮人民政府,      遂溪縣, '',    遂溪县北坡镇人民政府",
        "北坡镇人民政府,            '',     遂溪县, 遂溪县北坡镇人民政府",
        "东河区卫生健康委,          东河区, '',    东河区卫生健康委员会",
        "余姚市　财政局,            余姚市, '',    余姚市财政局",
    })
    void aNameThatLeavesNoDoubtIsTaken(String name, String region, String job, String agency) {
        Match match = match(ROSTER, job, name, region, 2021);
        assertThat(match.question()).isEmpty();
        assertThat(match.onRoster()).isTrue();
        assertThat(match.body().agency()).isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource({
        "衡阳市城市管理局,          衡阳市, '',    衡阳市城市管理和综合执法局",
        "江宁市鼓楼区教育局,        江宁市, '',    鼓楼区教育局",
        "余姚市财证局,              余姚市, '',    余姚市财政局",
        "财证局,                    '',     余姚市, 余姚市财政局",
        "余姚市财政局（城区分局）,  余姚市, '',    余姚市财政局",
    })
    void aNearMissIsAQuestionAndNoGuess(String name, String region, String job, String candidate) {
        Match match = match(ROSTER, job, name, region, 2021);
        assertThat(match.onRoster()).isFalse();
        assertThat(match.body().agency()).isEqualTo(name);
        assertThat(match.question().orElseThrow().kind()).isEqualTo(Question.Kind.BODY);
        assertThat(match.question().orElseThrow().candidates()).startsWith(candidate);
    }

    @ParameterizedTest
    @CsvSource({
        "慈溪市财政局, 慈溪市, ''",
        "淮安市教育局, 淮安市, ''",
        "余姚市审计局, 余姚市, ''",
        "余姚市财政局票据中心, 余姚市, ''",
    })
    void anotherBodyIsOffTheRosterUnderItsOwnName(String name, String region, String job) {
        Match match = match(ROSTER, job, name, region, 2021);
        assertThat(match.question()).isEmpty();
        assertThat(match.onRoster()).isFalse();
        assertThat(match.body()).isEqualTo(new Body("", region, name));
    }

    @Test
    void aNameThatTwoBodiesAnswerToIsAQuestionWithBoth() {
        Match match = match(ROSTER, "", "退役军人事务局", "", 2021);
        assertThat(match.question().orElseThrow().candidates()).containsExactly("余姚市退役军人事务局", "沭阳县退役军人事务局");
    }

    @Test
    void theFolderDecidesBetweenTwoBodiesOfOneName() {
        Handed file = new Handed("2021年/03沭阳县/年报.docx", "a");
        Match match = new RosterMatching(ROSTER, "").match(new Body("", "", "退役军人事务局"), 2021, file);
        assertThat(match.body().agency()).isEqualTo("沭阳县退役军人事务局");
        assertThat(match.note()).contains("沭阳县");
    }

    @Test
    void anAnswerToANameOfTwoBodiesIsForTheFileItWasAskedAbout() {
        Body told = new Body("", "", "退役军人事务局");
        Roster roster = ROSTER.confirmed(List.of(
                new Roster.Confirmed("退役军人事务局", "", Optional.of("沭阳县退役军人事务局")),
                new Roster.Confirmed(
                        "退役军人事务局", "", Optional.of("余姚市退役军人事务局"), false, "a.docx", "1", Optional.empty())));
        RosterMatching matching = new RosterMatching(roster, "");
        assertThat(matching.match(told, 2021, new Handed("a.docx", "1")).body().agency())
                .isEqualTo("余姚市退役军人事务局");
        assertThat(matching.match(told, 2021, new Handed("b.docx", "2")).question())
                .isPresent();
        assertThat(matching.match(told, 2021, new Handed("a.docx", "3")).question())
                .isPresent();
    }

    @Test
    void aStreetIsItsOffice() {
        Roster roster = new Roster(List.of(entry("甲区柳荫街道办事处", "甲区")));
        assertThat(match(roster, "", "甲区柳荫街道", "甲区", 2021).onRoster()).isTrue();
    }

    @Test
    void whatTheOfficeConfirmedComesFirst() {
        Roster roster = ROSTER.confirmed(List.of(
                new Roster.Confirmed("衡阳市城市管理局", "", Optional.of("衡阳市城市管理和综合执法局")),
                new Roster.Confirmed("余姚市财证局", "余姚市", Optional.empty())));
        Match same = match(roster, "", "衡阳市城市管理局", "衡阳市", 2021);
        assertThat(same.body().agency()).isEqualTo("衡阳市城市管理和综合执法局");
        assertThat(same.note()).contains("由单位确认");
        Match none = match(roster, "", "余姚市财证局", "余姚市", 2021);
        assertThat(none.onRoster()).isFalse();
        assertThat(none.question()).isEmpty();
    }

    @Test
    void aReportUnderAnOldNameBelongsToTheSuccessorWithANote() {
        Roster roster = new Roster(List.of(
                new Roster.Entry(new Body("", "甲市", "甲市旧局"), "", List.of(), 2000, 2020, "甲市新局"), entry("甲市新局", "甲市")));
        assertThat(match(roster, "", "甲市旧局", "甲市", 2020).body().agency()).isEqualTo("甲市旧局");
        Match later = match(roster, "", "甲市旧局", "甲市", 2021);
        assertThat(later.body().agency()).isEqualTo("甲市新局");
        assertThat(later.inherited()).isTrue();
        assertThat(later.note()).isEqualTo("“甲市旧局”报到 2020 年度为止，由“甲市新局”承接");
    }

    @Test
    void aReportOfABodyThatWasSplitIsAQuestion() {
        Roster roster = new Roster(List.of(
                new Roster.Entry(new Body("", "甲市", "甲市旧局"), "", List.of(), 2000, 2020, "甲市新局|甲市他局"),
                entry("甲市新局", "甲市"),
                entry("甲市他局", "甲市")));
        Question question = match(roster, "", "甲市旧局", "甲市", 2021).question().orElseThrow();
        assertThat(question.kind()).isEqualTo(Question.Kind.SUCCESSOR);
        assertThat(question.candidates()).containsExactly("甲市新局", "甲市他局");
    }

    @Test
    void withoutARosterEveryNameStandsAsItIs() {
        Match match = match(Roster.NONE, "甲市", "市财政局", "", 2021);
        assertThat(match.body()).isEqualTo(new Body("", "甲市", "市财政局"));
        assertThat(match.question()).isEmpty();
    }

    @Test
    void bodiesOfOneNameInAreasOfOneNameAreToldApartByTheCode() {
        Body here = new Body("320106", "鼓楼区", "鼓楼区教育局");
        Body there = new Body("320302", "鼓楼区", "鼓楼区教育局");
        Roster two = new Roster(List.of(
                new Roster.Entry(here, "", List.of(), 2000, 9999, ""),
                new Roster.Entry(there, "", List.of(), 2000, 9999, "")));
        assertThat(match(two, "", "鼓楼区教育局", "鼓楼区", 2021)
                        .question()
                        .orElseThrow()
                        .candidates())
                .containsExactly("鼓楼区教育局（320106）", "鼓楼区教育局（320302）");
        Roster answered = two.confirmed(List.of(new Roster.Confirmed(
                "鼓楼区教育局", "鼓楼区", Optional.of("鼓楼区教育局（320302）"), false, "a.html", "", Optional.empty())));
        Match match =
                new RosterMatching(answered, "").match(new Body("", "鼓楼区", "鼓楼区教育局"), 2021, new Handed("a.html", ""));
        assertThat(match.body()).isEqualTo(there);
        assertThat(match.onRoster()).isTrue();
    }

    @Test
    void withoutARosterAnAnsweredNameKeepsItsRegion() {
        Roster answered = Roster.NONE.confirmed(List.of(new Roster.Confirmed("余姚市财证局", "", Optional.of("余姚市财政局"))));
        assertThat(match(answered, "", "余姚市财证局", "余姚市", 2021).body()).isEqualTo(new Body("", "余姚市", "余姚市财政局"));
    }

    /** One slip in a short name, two in a long one; the name of two letters must be whole. */
    @ParameterizedTest
    @CsvSource({
        "余姚市财证局,                   true",
        "余姚市钱证局,                   false",
        "余姚市文华和广电旅由体育局,     true",
        "余姚市退伍军人事务局,           true",
        "余姚市退伍兵人事务局,           false",
        "余姚市人民政府招尚中心,         true",
    })
    void howFarANameMayBeFromAnother(String name, boolean asked) {
        assertThat(match(ROSTER, "", name, "余姚市", 2021).question().isPresent()).isEqualTo(asked);
    }

    @Test
    void aLongNameMayHaveTwoSlips() {
        Roster roster = new Roster(List.of(entry("甲市人力资源和社会保障局", "甲市")));
        assertThat(match(roster, "", "甲市人才资源与社会保障局", "甲市", 2021).question()).isPresent();
        assertThat(match(roster, "", "甲市人才资源与社会保张局", "甲市", 2021).question()).isEmpty();
    }

    @Test
    void theNearestOfSeveralStandsFirst() {
        Roster roster =
                new Roster(List.of(entry("甲市人力资源和社会保障局", "甲市"), entry("甲市人力资源与社会保障局", "甲市"), entry("甲市水利局", "甲市")));
        assertThat(match(roster, "", "甲市人才资源与社会保障局", "甲市", 2021)
                        .question()
                        .orElseThrow()
                        .candidates())
                .containsExactly("甲市人力资源与社会保障局", "甲市人力资源和社会保障局");
    }

    @Test
    void aBareNameIsTheOwnBodyOfTheJobsAreaBeforeThoseInIt() {
        Roster roster = new Roster(List.of(entry("甲市教育局", "甲市"), entry("甲市乙县教育局", "乙县"), entry("丙市教育局", "丙市")));
        assertThat(match(roster, "甲市", "教育局", "", 2021).body().agency()).isEqualTo("甲市教育局");
        assertThat(match(roster, "乙县", "教育局", "", 2021).body().agency()).isEqualTo("甲市乙县教育局");
        assertThat(match(roster, "", "教育局", "", 2021).question().orElseThrow().candidates())
                .containsExactlyInAnyOrder("甲市教育局", "甲市乙县教育局", "丙市教育局");
    }

    @Test
    void aFolderIsItsOwnAreaBeforeTheAreasInIt() {
        Roster roster = new Roster(List.of(entry("甲市教育局", "甲市"), entry("甲市乙县教育局", "乙县"), entry("丙市教育局", "丙市")));
        RosterMatching matching = new RosterMatching(roster, "");
        Body told = new Body("", "", "教育局");
        assertThat(matching.match(told, 2021, new Handed("甲市/年报.docx", "1"))
                        .body()
                        .agency())
                .isEqualTo("甲市教育局");
        assertThat(matching.match(told, 2021, new Handed("甲市/乙县/年报.docx", "2"))
                        .body()
                        .agency())
                .isEqualTo("甲市乙县教育局");
        Roster counties = new Roster(
                List.of(entry("甲市财政局", "甲市"), entry("甲市乙县教育局", "乙县"), entry("丙市丁县教育局", "丁县"), entry("丙市财政局", "丙市")));
        assertThat(new RosterMatching(counties, "")
                        .match(told, 2021, new Handed("甲市/年报.docx", "1"))
                        .body()
                        .agency())
                .isEqualTo("甲市乙县教育局");
        assertThat(matching.match(told, 2021, new Handed("戊市/年报.docx", "3")).question())
                .isPresent();
    }

    @Test
    void anAnswerToWordsIsTakenForItsAreaAndTheNarrowerOneFirst() {
        Roster roster = ROSTER.confirmed(List.of(
                new Roster.Confirmed("财证局", "", Optional.empty()),
                new Roster.Confirmed("财证局", "余姚市", Optional.of("余姚市财政局")),
                new Roster.Confirmed("退役军人事务局", "沭阳县", Optional.of("沭阳县退役军人事务局"))));
        assertThat(match(roster, "", "财证局", "余姚市", 2021).body().agency()).isEqualTo("余姚市财政局");
        Match elsewhere = match(roster, "", "财证局", "慈溪市", 2021);
        assertThat(elsewhere.onRoster()).isFalse();
        assertThat(elsewhere.question()).isEmpty();
        assertThat(match(roster, "", "退役军人事务局", "沭阳县", 2021).body().agency()).isEqualTo("沭阳县退役军人事务局");
        assertThat(match(roster, "", "退役军人事务局", "", 2021).question()).isPresent();
    }
}
