package cn.huizong.publish.office.material;

import cn.huizong.publish.chart.PairChart;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A chart with its picture, which the document and the file of its own share.
 *
 * @param chart the chart, or why it is left out
 * @param drawing its picture; empty if it is left out
 */
record DrawnChart(RegionCharts.Chart chart, Optional<PairChart.Drawing> drawing) {
    /** The width between the margins. */
    private static final long EMU = 5_616_000;

    static DrawnChart of(RegionCharts.Chart chart) throws IOException {
        return new DrawnChart(
                chart,
                chart.chart().isPresent() ? Optional.of(chart.chart().get().draw()) : Optional.empty());
    }

    Picture picture(int number) {
        PairChart.Drawing drawn = drawing.orElseThrow();
        PairChart said = chart.chart().orElseThrow();
        String bars = said.pairs().stream()
                .map(pair -> pair.label() + " " + pair.value().toPlainString())
                .collect(Collectors.joining("；"));
        return new Picture(number, said.title() + "：" + bars, EMU, EMU * drawn.high() / drawn.wide(), drawn.png());
    }
}
