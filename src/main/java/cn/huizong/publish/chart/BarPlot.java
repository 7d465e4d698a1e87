package cn.huizong.publish.chart;

import cn.huizong.publish.figure.Numerals;
import cn.huizong.publish.font.ChartFont;
import cn.huizong.publish.font.LabelLines;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Lays a chart out in the house style: one accent colour, white ground, light grid, numbers on horizontal bars. */
final class BarPlot implements Plot {
    static final int WIDTH = 1000;
    static final Color INK = new Color(0x22, 0x2B, 0x36);
    static final Color QUIET = new Color(0x5E, 0x6A, 0x78);
    private static final Color GRID = new Color(0xE3, 0xE7, 0xEC);
    private static final int LABEL_WIDTH = 290;
    static final int MARGIN = 28;
    private static final int FRAME_HEIGHT = 190;

    private final BarChart chart;
    private final BarLabelAxis labels;
    private final BarScale scale;

    BarPlot(BarChart chart) {
        this.chart = chart;
        Font font = ChartFont.size(13);
        LabelLines lines = new LabelLines(font, LABEL_WIDTH, 2);
        List<List<String>> labelLines =
                chart.bars().stream().map(bar -> lines.of(bar.label())).toList();
        this.labels = BarLabelAxis.styled(labelLines, font);
        double room = WIDTH - 2.0 * MARGIN - labels.widest() - MARGIN;
        this.scale = new BarScale(chart.bars(), room, font);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return chart.bars().isEmpty()
                ? 320
                : FRAME_HEIGHT + labels.lineHeight() * chart.bars().size();
    }

    @Override
    public JFreeChart draw() {
        return framed(plot(), WIDTH, 20, List.of(chart.title(), chart.subtitle(), chart.source()));
    }

    /** A plot below its title and subtitle and above where the numbers come from. */
    static JFreeChart framed(CategoryPlot plot, int width, float size, List<String> texts) {
        JFreeChart drawn = new JFreeChart(null, ChartFont.size(20), plot, false);
        drawn.setBackgroundPaint(Color.WHITE);
        drawn.setPadding(new RectangleInsets(18, MARGIN, 14, MARGIN));
        drawn.setTitle(text(texts.get(0), width, size, INK, 0));
        drawn.addSubtitle(text(texts.get(1), width, 13, QUIET, 8));
        TextTitle source = text(texts.get(2), width, 11, QUIET, 0);
        source.setPosition(RectangleEdge.BOTTOM);
        source.setMargin(10, 0, 0, 0);
        drawn.addSubtitle(source);
        return drawn;
    }

    private static TextTitle text(String words, int width, float size, Color colour, double below) {
        Font font = ChartFont.size(size);
        List<String> lines = new LabelLines(font, width - 2.5 * MARGIN, 3).of(words);
        TextTitle title = new TextTitle(String.join("\n", lines), font);
        title.setPaint(colour);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setMargin(0, 0, below, 0);
        return title;
    }

    private CategoryPlot plot() {
        CategoryPlot plot = new CategoryPlot(data(), labels, valueAxis(), new BarPainter(chart.bars(), scale));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        styleGround(plot);
        plot.setRangeGridlinesVisible(!chart.bars().isEmpty());
        plot.setNoDataMessage(chart.empty());
        plot.setNoDataMessageFont(ChartFont.size(16));
        plot.setNoDataMessagePaint(QUIET);
        return plot;
    }

    /** White ground and a light grid. */
    static void styleGround(CategoryPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(4, 0, 0, 0));
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1f));
    }

    private DefaultCategoryDataset data() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int bar = 0; bar < chart.bars().size(); bar++) {
            // a bar without a value keeps its row
            data.addValue((Number) null, Integer.valueOf(0), Integer.valueOf(bar));
            List<Double> lengths = scale.lengths(chart.bars().get(bar));
            for (int part = 0; part < lengths.size(); part++) {
                data.addValue(lengths.get(part), Integer.valueOf(part), Integer.valueOf(bar));
            }
        }
        return data;
    }

    private NumberAxis valueAxis() {
        NumberAxis axis = valueAxis(chart.axis(), scale);
        axis.setVisible(!chart.bars().isEmpty());
        return axis;
    }

    static NumberAxis valueAxis(String title, BarScale scale) {
        NumberAxis axis = new NumberAxis(title);
        axis.setLabelFont(ChartFont.size(12));
        axis.setLabelPaint(QUIET);
        axis.setTickLabelFont(ChartFont.size(11));
        axis.setTickLabelPaint(QUIET);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setNumberFormatOverride(Numerals.format());
        axis.setRange(scale.lower(), scale.upper());
        axis.setTickUnit(new NumberTickUnit(scale.step()));
        return axis;
    }
}
