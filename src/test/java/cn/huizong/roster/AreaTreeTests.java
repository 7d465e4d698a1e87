package cn.huizong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Area;
import cn.huizong.report.Body;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTreeTests {
    private static Roster.Entry entry(String code, String region, String agency, String level, String parent) {
        return new Roster.Entry(
                new Body(code, region, agency), "", List.of(), 2000, 9999, "", level, parent, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"330000,PROVINCE", "330200,CITY", "330281,COUNTY", "330281105,TOWNSHIP", "330281105201,VILLAGE"})
    void aCodeTellsItsLevel(String code, Level level) {
        assertThat(Level.ofCode(code)).contains(level);
    }

    @Test
    void codesPlaceAreasUnderTheNearestThatIsKnown() {
        Area province = new Area("330000", "浙江省");
        Area county = new Area("330281", "余姚市");
        Area town = new Area("330281105", "丈亭镇");
        AreaTree tree = AreaTree.of(
                new Roster(List.of(
                        entry("330000", "浙江省", "浙江省财政厅", "", ""),
                        entry("330281", "余姚市", "余姚市财政局", "", ""),
                        entry("330281105", "丈亭镇", "丈亭镇人民政府", "", ""))),
                List.of());
        assertThat(tree.chain(town)).containsExactly(town, county, province);
        assertThat(tree.level(county)).contains(Level.COUNTY);
        assertThat(tree.isWithin(town, province)).isTrue();
        assertThat(tree.isWithin(province, town)).isFalse();
    }

    @Test
    void aCityIsKnownByItsCountiesAlone() {
        Area city = new Area("880200", "云溪市");
        AreaTree named = AreaTree.of(
                new Roster(
                        List.of(entry("880221", "青岩县", "云溪市青岩县财政局", "", ""), entry("880222", "雁湖县", "雁湖县财政局", "", ""))),
                List.of());
        assertThat(named.parent(new Area("880221", "青岩县"))).contains(city);
        assertThat(named.parent(new Area("880222", "雁湖县"))).contains(city);
        AreaTree coded = AreaTree.of(
                new Roster(List.of(entry("880221", "青岩县", "青岩县财政局", "", ""), entry("880222", "雁湖县", "雁湖县财政局", "", ""))),
                List.of());
        assertThat(coded.parent(new Area("880221", "青岩县"))).contains(new Area("880200", "880200"));
        assertThat(coded.level(new Area("880200", "880200"))).contains(Level.CITY);
    }

    @Test
    void theRostersParentAndLevelComeBeforeNames() {
        Area county = new Area("", "余姚市");
        AreaTree tree = AreaTree.of(new Roster(List.of(entry("", "余姚市", "余姚市财政局", "县级", "宁波市"))), List.of());
        assertThat(tree.parent(county)).contains(new Area("", "宁波市"));
        assertThat(tree.level(county)).contains(Level.COUNTY);
        assertThat(tree.level(new Area("", "宁波市"))).contains(Level.CITY);
    }

    @Test
    void namesPlaceWhatNothingElsePlaces() {
        Body district = new Body("", "淮安市", "淮安市洪泽区人民政府");
        Body school = new Body("", "洪泽区", "淮安市洪泽区教育局");
        AreaTree tree = AreaTree.of(Roster.NONE, List.of(new Body("", "淮安市", "淮安市财政局"), district, school));
        assertThat(tree.parent(new Area("", "洪泽区"))).contains(new Area("", "淮安市"));
        assertThat(tree.governed(district)).contains(new Area("", "洪泽区"));
        assertThat(tree.governed(new Body("", "洪泽区", "洪泽区人民政府办公室"))).contains(new Area("", "洪泽区"));
        assertThat(tree.governed(new Body("", "淮安市", "市政府办公室"))).contains(new Area("", "淮安市"));
        assertThat(tree.governed(school)).isEmpty();
    }

    @Test
    void aStreetOfficeGovernsItsStreet() {
        AreaTree tree = AreaTree.of(Roster.NONE, List.of());
        assertThat(tree.governed(new Body("", "广州市", "广州市越秀区人民政府北京街道办事处"))).contains(new Area("", "北京街道", "广州市/越秀区"));
        assertThat(tree.level(new Area("", "北京街道"))).contains(Level.TOWNSHIP);
    }
}
