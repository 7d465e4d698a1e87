package cn.huizong.publish.chart;

import cn.huizong.publish.font.ChartFont;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/** The axis with the bars' labels. A bar's key is its number, so that two bodies of one name keep a bar each. */
final class BarLabelAxis extends CategoryAxis {
    private static final long serialVersionUID = 1;
    private static final int ONE_LINE = 28;
    private static final int TWO_LINES = 42;

    private final transient List<List<String>> labels;
    private final transient Font font;

    BarLabelAxis(List<List<String>> labels, Font font) {
        super("");
        this.labels = labels;
        this.font = font;
    }

    static BarLabelAxis styled(List<List<String>> labels, Font font) {
        BarLabelAxis axis = new BarLabelAxis(labels, font);
        axis.setLabelFont(font);
        axis.setTickLabelFont(font);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(new Color(0x9A, 0xA5, 0xB1));
        axis.setCategoryMargin(0.3);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setVisible(!labels.isEmpty());
        return axis;
    }

    double widest() {
        return labels.stream()
                .flatMap(List::stream)
                .mapToDouble(line -> ChartFont.width(line, font))
                .max()
                .orElse(0);
    }

    /** The height of one bar's row in pixels. */
    int lineHeight() {
        return labels.stream().anyMatch(lines -> lines.size() > 1) ? TWO_LINES : ONE_LINE;
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
        TextBlock block = new TextBlock();
        block.setLineAlignment(HorizontalAlignment.RIGHT);
        labels.get((Integer) category).forEach(line -> block.addLine(line, font, BarPlot.INK));
        return block;
    }
}
