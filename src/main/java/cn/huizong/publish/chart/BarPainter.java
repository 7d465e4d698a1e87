package cn.huizong.publish.chart;

import cn.huizong.publish.font.ChartFont;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

/** Paints the bars with their numbers, and a gap in a bar that is cut. */
final class BarPainter extends StackedBarRenderer {
    private static final long serialVersionUID = 1;
    private static final Color ACCENT = new Color(0x24, 0x5C, 0x94);
    private static final Color TINT = new Color(0xA3, 0xBF, 0xDA);
    private static final Color MUTED = new Color(0x8E, 0x99, 0xA6);
    private static final Color MUTED_TINT = new Color(0xCD, 0xD3, 0xDA);

    private final transient List<Bar> bars;
    private final transient BarScale scale;

    BarPainter(List<Bar> bars, BarScale scale) {
        this.bars = bars;
        this.scale = scale;
        setBarPainter(new StandardBarPainter());
        setShadowVisible(false);
        setDrawBarOutline(false);
        setMaximumBarWidth(0.5);
        setDefaultItemLabelsVisible(true);
        setDefaultItemLabelFont(ChartFont.size(12));
        setDefaultItemLabelPaint(BarPlot.INK);
        setDefaultItemLabelGenerator(new Ends());
        setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        setDefaultNegativeItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT));
    }

    @Override
    public Paint getItemPaint(int part, int bar) {
        boolean muted = bars.get(bar).tone() != Bar.Tone.ACCENT;
        return part == 0 ? (muted ? MUTED : ACCENT) : (muted ? MUTED_TINT : TINT);
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis axis,
            ValueAxis values,
            CategoryDataset data,
            int part,
            int bar,
            int pass) {
        super.drawItem(g2, state, area, plot, axis, values, data, part, bar, pass);
        if (part == 0 && pass == getPassCount() - 1 && bars.get(bar).tone() == Bar.Tone.BREAK) {
            double middle = axis.getCategoryMiddle(bar, data.getColumnCount(), area, RectangleEdge.LEFT);
            new BreakMark(bars.get(bar).text()).draw(g2, area, middle);
        }
        if (pass == getPassCount() - 1 && scale.cuts(bars.get(bar))) {
            double middle = axis.getCategoryMiddle(bar, data.getColumnCount(), area, RectangleEdge.LEFT);
            double end = scale.lengths(bars.get(bar)).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            double place = values.valueToJava2D(end * 0.93, area, RectangleEdge.BOTTOM);
            g2.setPaint(Color.WHITE);
            g2.fill(gap(place, middle, state.getBarWidth() / 2 + 2));
        }
    }

    private static Path2D gap(double x, double y, double half) {
        Path2D gap = new Path2D.Double();
        gap.moveTo(x - 2, y + half);
        gap.lineTo(x + 4, y - half);
        gap.lineTo(x + 9, y - half);
        gap.lineTo(x + 3, y + half);
        gap.closePath();
        return gap;
    }

    /** The outermost part that has a length; of a bar of zeros the first. */
    private static int last(List<BigDecimal> parts) {
        int part = parts.size() - 1;
        while (part > 0 && parts.get(part).signum() == 0) {
            part--;
        }
        return part;
    }

    /** The number of a bar stands once, at the end of its last part. */
    private final class Ends extends StandardCategoryItemLabelGenerator {
        private static final long serialVersionUID = 1;

        @Override
        public String generateLabel(CategoryDataset data, int part, int bar) {
            return part == last(bars.get(bar).parts()) ? bars.get(bar).text() : "";
        }
    }
}
