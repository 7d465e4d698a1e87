package cn.huizong.publish.chart;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A chart for print: a bar for this year and beside it one for the year before, which a grey copy tells apart.
 *
 * @param title what, where and when
 * @param subtitle how many bodies are in it, and which bar is which
 * @param axis the title of the value axis with the unit
 * @param pairs from top to bottom
 */
public record PairChart(String title, String subtitle, String axis, List<Pair> pairs) {
    public PairChart {
        pairs = List.copyOf(pairs);
    }

    /**
     * What stands side by side.
     *
     * @param label what it stands for
     * @param value this year's number
     * @param before that of the year before, where it can be compared
     * @param share the share of the whole in a hundred, where there is one
     */
    public record Pair(String label, BigDecimal value, Optional<BigDecimal> before, Optional<String> share) {}

    /**
     * A picture of it.
     *
     * @param wide its width in pixels
     * @param high its height
     * @param png the picture; the same chart makes the same bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // it is written and never compared
    public record Drawing(int wide, int high, byte[] png) {}

    public Drawing draw() throws IOException {
        PairPlot plot = new PairPlot(this);
        return new Drawing(plot.width(), plot.height(), ChartFiles.png(plot));
    }

    /** The same as SVG. */
    public String svg() {
        return ChartFiles.svg(new PairPlot(this));
    }

    /** Whether any number of the year before stands beside one of this year. */
    public boolean hasBefore() {
        return pairs.stream().anyMatch(pair -> pair.before().isPresent());
    }
}
