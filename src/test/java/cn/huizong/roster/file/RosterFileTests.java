package cn.huizong.roster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.report.Scope;
import cn.huizong.roster.Roster;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTests {
    @TempDir
    Path folder;

    private Roster read(String csv, String charset) throws Exception {
        Path file = Files.write(folder.resolve("roster.csv"), csv.getBytes(Charset.forName(charset)));
        return new RosterFile(file).read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aRosterIsReadInEitherEncoding(String charset) throws Exception {
        Roster roster = read("\uFEFFagency,region,aliases,valid_to\n市教育局,甲市,教育局|教委,2020\n", charset);
        assertThat(roster.find("教委").orElseThrow().body().region()).isEqualTo("甲市");
        assertThat(roster.expected(2020)).hasSize(1);
        assertThat(roster.expected(2021)).isEmpty();
    }

    @Test
    void aRowThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> read("agency,region,valid_from\n甲局,甲市,2019\n乙局,甲市,去年\n", "UTF-8"))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("第 3 行")
                .hasMessageContaining("去年");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲局,甲市,,,,,|第 3 行：“甲局”已在第 2 行",
                "乙局,甲市,,别名,,,|第 3 行：“别名”也是第 2 行“甲局”的名称",
                "别名,甲市,,,,,|第 3 行：“别名”也是第 2 行“甲局”的名称",
                "乙局,甲市,,,,,丙局|第 3 行：successor“丙局”不在名录里",
                "乙局,甲市,,,2020,2019,|第 3 行：valid_to 2019 早于 valid_from 2020",
                "乙局,乙市,3302,,,,|第 3 行：region_code 应是 6、9 或 12 位",
                "乙局,乙市,330200,,,,|第 3 行：region_code 330200 在第 2 行是“甲市”",
                "乙局,甲市,,,,,乙局|第 3 行：successor 绕了一圈"
            })
    void aFaultOfTheListIsNamedByItsRow(String row, String fault) {
        assertThatThrownBy(() -> read(
                        "agency,region,region_code,aliases,valid_from,valid_to,successor\n甲局,甲市,330200,别名,,,\n" + row
                                + "\n",
                        "UTF-8"))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "甲市开发区管理委员会,330100,甲市,甲市开发区管理委员会,330102,乙区,true",
        "云溪经济技术开发区管委会,330100,甲市,云溪经济技术开发区管理委员会,330102,乙区,true",
        "乙区教育局,330102,乙区,乙区教育局,330103,丙区,true",
        "财政局,330102,乙区,财政局,330103,丙区,false",
        "财政局,330100,甲市,财政局,330102,乙区,false",
        "城关镇人民政府,330102,乙区,城关镇人民政府,330103,丙区,false",
    })
    void oneBodyStandsUnderOneRegion(
            String one, String code, String region, String other, String otherCode, String otherRegion, boolean fault)
            throws Exception {
        String csv = "agency,region_code,region\n" + String.join(",", one, code, region) + "\n"
                + String.join(",", other, otherCode, otherRegion) + "\n";
        if (fault) {
            assertThatThrownBy(() -> read(csv, "UTF-8"))
                    .isInstanceOf(WrongFile.class)
                    .hasMessageContaining("第 3 行")
                    .hasMessageContaining("一个单位只能列在一个地区");
        } else {
            assertThat(read(csv, "UTF-8").entries()).hasSize(2);
        }
    }

    @Test
    void areasOfOneNameWithoutACodeGoByTheirParent() throws Exception {
        Roster roster = read("agency,region,parent\n城关镇人民政府,城关镇,甲县\n城关镇人民政府,城关镇,乙县\n", "UTF-8");
        assertThat(roster.entries()).extracting(entry -> entry.body().region()).containsExactly("甲县城关镇", "乙县城关镇");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThatThrownBy(() -> read("agency,region,valid_from\n甲局,甲市,去年\n乙局,甲市,今年\n", "UTF-8"))
                .hasMessageContaining("第 2 行")
                .hasMessageContaining("第 3 行");
    }

    @Test
    void levelParentAndScopeMayStandAtTheEnd() throws Exception {
        Roster.Entry entry = read("agency,region,kind,level,parent,scope\n甲市人民政府,甲市,政府,县级,丙市,全域\n", "UTF-8")
                .entries()
                .get(0);
        assertThat(entry.level()).isEqualTo("县级");
        assertThat(entry.parent()).isEqualTo("丙市");
        assertThat(entry.scope()).contains(Scope.AREA);
    }
}
