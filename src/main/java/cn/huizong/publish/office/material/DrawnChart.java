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
    /** The width between the margins, in EMU. */
    private static final long WIDE = 5_616_000;

    /** The height between the margins, less the space around a picture: a taller one would be cut off. */
    private static final long HIGH = 7_900_000;

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
        long high = Math.min(HIGH, WIDE * drawn.high() / drawn.wide());
        long wide = Math.min(WIDE, high * drawn.wide() / drawn.high());
        return new Picture(number, said.title() + "：" + bars, wide, high, drawn.png());
    }
}
