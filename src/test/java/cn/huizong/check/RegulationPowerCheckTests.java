package cn.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.huizong.report.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegulationPowerCheckTests {
    private static List<Finding> findings(String agency) {
        return CheckedReports.of(2020)
                .by(agency)
                .says("regulation.published", "2")
                .says("regulation.public_total", "2")
                .findings();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "临山镇",
                "余姚市临山镇人民政府",
                "牛街乡人民政府",
                "凤山街道办事处",
                "海曙区人民政府望春街道办事处",
                "象山县人民政府",
                "象山县人民政府办公室",
                "沭阳县发展和改革局",
                "宁波市鄞州区教育局",
                "杭州市上城区卫生健康委员会"
            })
    void aNameOfATownshipSubDistrictCountyOrItsBureauTellsThatItMakesNoRegulations(String agency) {
        assertThat(findings(agency))
                .extracting(Finding::rule, Finding::anchor)
                .containsExactly(tuple("REGULATION-POWER", "t1r2c3"), tuple("REGULATION-POWER", "t1r2c4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "宁波市人民政府",
                "宁波市教育局",
                "余姚市人民政府招商中心",
                "鄞州区人民政府",
                "景德镇市人民政府",
                "新乡市财政局",
                "浙江省人民政府办公厅",
                "广西壮族自治区人民政府",
                "广西壮族自治区市场监督管理局",
                "宁波经济技术开发区管理委员会",
                "大兴安岭地区教育局",
                "宁波市景区管理局"
            })
    void aNameThatLeavesTheLevelOpenIsNotJudged(String agency) {
        assertThat(findings(agency)).isEmpty();
    }
}
