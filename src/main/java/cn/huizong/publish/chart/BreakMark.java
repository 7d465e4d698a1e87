package cn.huizong.publish.chart;

import cn.huizong.publish.font.ChartFont;
import cn.huizong.publish.font.LabelLines;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Marks a break of a series: a dashed line across the chart, and the reason on it. */
final class BreakMark {
    private static final float[] DASHES = {5, 4};
    private static final double INDENT = 14;
    private static final double LINE = 16;
    private static final int MOST_LINES = 2;

    private final String reason;

    BreakMark(String reason) {
        this.reason = reason;
    }

    /** Draws the mark at a height of the plot area. */
    void draw(Graphics2D g2, Rectangle2D area, double middle) {
        Stroke before = g2.getStroke();
        g2.setPaint(BarPlot.QUIET);
        g2.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, DASHES, 0));
        g2.draw(new Line2D.Double(area.getMinX(), middle, area.getMaxX(), middle));
        g2.setStroke(before);
        write(g2, area, middle);
    }

    private void write(Graphics2D g2, Rectangle2D area, double middle) {
        Font font = ChartFont.size(12);
        List<String> lines = new LabelLines(font, area.getWidth() - 3 * INDENT, MOST_LINES).of(reason);
        double width = lines.stream()
                .mapToDouble(line -> ChartFont.width(line, font))
                .max()
                .orElse(0);
        double height = LINE * lines.size();
        g2.setPaint(Color.WHITE);
        g2.fill(new Rectangle2D.Double(area.getMinX() + INDENT - 6, middle - height / 2, width + 12, height));
        g2.setPaint(BarPlot.QUIET);
        g2.setFont(font);
        double baseline = middle - height / 2 + LINE * 0.75;
        for (String line : lines) {
            g2.drawString(line, (float) (area.getMinX() + INDENT), (float) baseline);
            baseline += LINE;
        }
    }
}
