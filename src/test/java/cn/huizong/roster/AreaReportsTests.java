package cn.huizong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AreaReportsTests {
    private static final Body CITY = new Body("", "淮安市", "淮安市人民政府");
    private static final Body OFFICE = new Body("", "淮安市", "淮安市人民政府办公室");
    private static final Body BUREAU = new Body("", "淮安市", "淮安市财政局");
    private static final Body DISTRICT = new Body("", "淮安市", "淮安市洪泽区人民政府");
    private static final Body SCHOOLS = new Body("", "淮安市", "淮安市洪泽区教育局");
    private static final Body TOWN = new Body("", "淮安市", "淮安市青岩镇人民政府");

    private static AreaReports reports(Roster roster, Object... bodiesAndScopes) {
        Map<Body, Scope> told = new HashMap<>();
        for (int i = 0; i < bodiesAndScopes.length; i += 2) {
            told.put((Body) bodiesAndScopes[i], (Scope) bodiesAndScopes[i + 1]);
        }
        return new AreaReports(roster, AreaTree.of(roster, told.keySet()), 2021, told);
    }

    private static Roster.Entry entry(Body body, Scope... scope) {
        return new Roster.Entry(
                body,
                "",
                List.of(),
                2000,
                9999,
                "",
                "",
                "",
                List.of(scope).stream().findFirst());
    }

    @Test
    void aGovernmentWithBureausIsNotAddedToThem() {
        AreaReports reports = reports(Roster.NONE, CITY, Scope.BODY, BUREAU, Scope.BODY);
        assertThat(reports.scope(CITY)).isEqualTo(Scope.AREA);
        assertThat(reports.isCounted(CITY)).isFalse();
        assertThat(reports.isCounted(BUREAU)).isTrue();
    }

    @Test
    void aGovernmentAloneStandsForItsArea() {
        AreaReports reports = reports(Roster.NONE, CITY, Scope.BODY);
        assertThat(reports.scope(CITY)).isEqualTo(Scope.AREA);
        assertThat(reports.isCounted(CITY)).isTrue();
    }

    @Test
    void aBodyOnTheRosterThatHasNotReportedKeepsTheGovernmentOutToo() {
        AreaReports reports = reports(new Roster(List.of(entry(CITY), entry(BUREAU))), CITY, Scope.BODY);
        assertThat(reports.isCounted(CITY)).isFalse();
    }

    @Test
    void aDistrictIsAPartOfTheCityUntilItsOwnBodiesReport() {
        AreaReports alone = reports(Roster.NONE, CITY, Scope.BODY, BUREAU, Scope.BODY, DISTRICT, Scope.BODY);
        assertThat(alone.isCounted(DISTRICT)).isTrue();
        AreaReports both = reports(Roster.NONE, DISTRICT, Scope.BODY, SCHOOLS, Scope.BODY, CITY, Scope.BODY);
        assertThat(both.isCounted(DISTRICT)).isFalse();
        assertThat(both.isCounted(SCHOOLS)).isTrue();
        assertThat(both.home(SCHOOLS)).isEqualTo(new Area("", "洪泽区", "淮安市"));
    }

    @Test
    void aTownshipWithoutBodiesOfItsOwnIsABody() {
        AreaReports reports = reports(Roster.NONE, TOWN, Scope.BODY, BUREAU, Scope.BODY);
        assertThat(reports.scope(TOWN)).isEqualTo(Scope.BODY);
        assertThat(reports.isCounted(TOWN)).isTrue();
    }

    @Test
    void anOfficeSpeaksForItselfUnlessItsProseSaysOtherwise() {
        assertThat(reports(Roster.NONE, OFFICE, Scope.BODY, BUREAU, Scope.BODY).isCounted(OFFICE))
                .isTrue();
        AreaReports area = reports(Roster.NONE, OFFICE, Scope.AREA, BUREAU, Scope.BODY);
        assertThat(area.scope(OFFICE)).isEqualTo(Scope.AREA);
        assertThat(area.isCounted(OFFICE)).isFalse();
        AreaReports unsure = reports(Roster.NONE, OFFICE, Scope.UNSURE, BUREAU, Scope.BODY);
        assertThat(unsure.scope(OFFICE)).isEqualTo(Scope.UNSURE);
        assertThat(unsure.isCounted(OFFICE)).isFalse();
    }

    @Test
    void ofGovernmentAndOfficeThatBothSpeakForTheAreaTheGovernmentsCounts() {
        AreaReports reports = reports(Roster.NONE, CITY, Scope.BODY, OFFICE, Scope.AREA);
        assertThat(reports.isCounted(CITY)).isTrue();
        assertThat(reports.isCounted(OFFICE)).isFalse();
    }

    @Test
    void theRosterHasTheLastWord() {
        Roster roster = new Roster(List.of(entry(CITY, Scope.BODY), entry(BUREAU)));
        AreaReports reports = reports(roster, CITY, Scope.AREA, BUREAU, Scope.BODY);
        assertThat(reports.scope(CITY)).isEqualTo(Scope.BODY);
        assertThat(reports.isCounted(CITY)).isTrue();
        assertThat(roster.find(CITY, 2021)).isNotEqualTo(Optional.empty());
    }
}
