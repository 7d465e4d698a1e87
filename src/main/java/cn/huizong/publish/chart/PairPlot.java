package cn.huizong.publish.chart;

import cn.huizong.publish.figure.Numerals;
import cn.huizong.publish.font.ChartFont;
import cn.huizong.publish.font.LabelLines;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Lays pairs of bars out. This year is dark and last year light with an edge: the difference is one of lightness alone. */
final class PairPlot implements Plot {
    static final Color NOW = new Color(0x3A, 0x3A, 0x3A);
    static final Color BEFORE = new Color(0xDD, 0xDD, 0xDD);
    private static final Color EDGE = new Color(0x55, 0x55, 0x55);
    /** So narrow that its words are readable between the margins of a page. */
    private static final int WIDTH = 640;

    private static final int LABEL_WIDTH = 190;
    private static final int FRAME_HEIGHT = 200;
    private static final int ONE_BAR = 30;
    private static final int TWO_BARS = 46;

    private final PairChart chart;
    private final BarLabelAxis labels;
    private final BarScale scale;

    PairPlot(PairChart chart) {
        this.chart = chart;
        Font font = ChartFont.size(13);
        LabelLines lines = new LabelLines(font, LABEL_WIDTH, 2);
        this.labels = BarLabelAxis.styled(
                chart.pairs().stream().map(pair -> lines.of(pair.label())).toList(), font);
        double room = WIDTH - 3.0 * BarPlot.MARGIN - labels.widest();
        this.scale = new BarScale(
                chart.pairs().stream()
                        .flatMap(pair -> Stream.concat(
                                Stream.of(bar(now(pair), pair.value())),
                                pair.before().stream().map(before -> bar(before(before), before))))
                        .toList(),
                room,
                font);
    }

    private static Bar bar(String text, BigDecimal value) {
        return new Bar("", List.of(value), text, Bar.Tone.ACCENT);
    }

    private static String now(PairChart.Pair pair) {
        return Numerals.of(pair.value())
                + pair.share().map(share -> "（" + share + "%）").orElse("");
    }

    private static String before(BigDecimal before) {
        return "上年 " + Numerals.of(before);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        int row = Math.max(labels.lineHeight(), chart.hasBefore() ? TWO_BARS : ONE_BAR);
        return FRAME_HEIGHT + row * chart.pairs().size();
    }

    @Override
    public JFreeChart draw() {
        CategoryPlot plot = new CategoryPlot(data(), labels, valueAxis(), painter());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        BarPlot.styleGround(plot);
        return BarPlot.framed(plot, WIDTH, 16, List.of(chart.title(), chart.subtitle(), BarChart.REPORTED));
    }

    private NumberAxis valueAxis() {
        return BarPlot.valueAxis(chart.axis(), scale);
    }

    private DefaultCategoryDataset data() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int at = 0; at < chart.pairs().size(); at++) {
            PairChart.Pair pair = chart.pairs().get(at);
            data.addValue(pair.value().doubleValue(), Integer.valueOf(0), Integer.valueOf(at));
            if (chart.hasBefore()) {
                data.addValue(
                        pair.before().map(BigDecimal::doubleValue).orElse(null),
                        Integer.valueOf(1),
                        Integer.valueOf(at));
            }
        }
        return data;
    }

    private BarRenderer painter() {
        BarRenderer painter = new BarRenderer();
        painter.setBarPainter(new StandardBarPainter());
        painter.setShadowVisible(false);
        painter.setItemMargin(0.06);
        painter.setMaximumBarWidth(0.3);
        painter.setDrawBarOutline(true);
        painter.setSeriesPaint(0, NOW);
        painter.setSeriesPaint(1, BEFORE);
        painter.setDefaultOutlinePaint(EDGE);
        painter.setDefaultOutlineStroke(new BasicStroke(0.8f));
        painter.setDefaultItemLabelsVisible(true);
        painter.setDefaultItemLabelFont(ChartFont.size(12));
        painter.setDefaultItemLabelPaint(BarPlot.INK);
        painter.setDefaultItemLabelGenerator(new Ends(chart.pairs()));
        painter.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return painter;
    }

    /** What stands at the end of a bar. */
    private static final class Ends extends StandardCategoryItemLabelGenerator {
        private static final long serialVersionUID = 1;

        private final transient List<PairChart.Pair> pairs;

        Ends(List<PairChart.Pair> pairs) {
            this.pairs = pairs;
        }

        @Override
        public String generateLabel(CategoryDataset data, int series, int at) {
            PairChart.Pair pair = pairs.get(at);
            return " "
                    + (series == 0
                            ? now(pair)
                            : pair.before().map(PairPlot::before).orElse(""));
        }
    }
}
