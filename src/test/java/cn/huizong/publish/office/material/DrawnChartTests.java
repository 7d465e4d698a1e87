package cn.huizong.publish.office.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.chart.PairChart;
import cn.huizong.publish.chart.PairChart.Drawing;
import cn.huizong.publish.chart.PairChart.Pair;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnChartTests {
    /** A4 less the margins of the document, in EMU. */
    private static final long TEXT_HEIGHT = (16_838 - 2_098 - 1_985) * 635L;

    @Test
    void aTallChartIsAsTallAsAPageAndKeepsItsShape() {
        Picture picture = drawn(1_000, 1_750).picture(1);
        assertThat(picture.high()).isLessThan(TEXT_HEIGHT);
        assertThat(picture.wide() * 1_750 / 1_000).isBetween(picture.high() - 2, picture.high());
    }

    @Test
    void aSmallOneIsAsWideAsTheText() {
        Picture picture = drawn(1_000, 600).picture(1);
        assertThat(picture.wide()).isEqualTo(5_616_000);
        assertThat(picture.high()).isEqualTo(3_369_600);
    }

    private static DrawnChart drawn(int wide, int high) {
        List<Pair> pairs = IntStream.range(0, 20)
                .mapToObj(bar -> new Pair("局" + bar, BigDecimal.TEN, Optional.empty(), Optional.empty()))
                .toList();
        return new DrawnChart(
                new RegionCharts.Chart("单位排名", Optional.of(new PairChart("题", "", "件", pairs)), ""),
                Optional.of(new Drawing(wide, high, new byte[0])));
    }
}
