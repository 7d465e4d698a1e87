package cn.huizong.publish.office.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import cn.huizong.rollup.AreaSummary;
import cn.huizong.rollup.Coverage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileNamesTests {
    @Test
    void aRegionIsNamed() {
        assertThat(FileNames.of(List.of(region("", "余姚市", "")))).containsExactly("余姚市");
    }

    @Test
    void regionsOfOneNameAreToldApart() {
        assertThat(FileNames.of(
                        List.of(region("320106", "鼓楼区", ""), region("320302", "鼓楼区", ""), region("", "鼓楼区", "开封市"))))
                .containsExactly("鼓楼区（320106）", "鼓楼区（320302）", "鼓楼区（开封市）");
        assertThat(FileNames.of(List.of(region("", "鼓楼区", ""), region("", "鼓楼区", ""))))
                .containsExactly("鼓楼区", "鼓楼区（2）");
    }

    @Test
    void aNameThatIsNoFileNameIsMadeOne() {
        assertThat(FileNames.of(List.of(
                        region("", "../甲/乙", ""), region("", "a:b*\u0000?", ""), region("", "区".repeat(300), ""))))
                .containsExactly("_甲_乙", "a_b___", "区".repeat(60));
    }

    private static Region region(String code, String name, String parent) {
        AreaSummary summary = new AreaSummary(
                new Area(code, name),
                Optional.empty(),
                Optional.of(parent).filter(one -> !one.isEmpty()).map(one -> new Area("", one)),
                false,
                new Coverage(0, 0, 0, 0, 0, 0, 0),
                List.of(),
                List.of());
        return new Region(2022, name, name, summary, List.of(), List.of(), IndicatorKey.of("application.received"));
    }
}
