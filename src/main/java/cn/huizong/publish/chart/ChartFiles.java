package cn.huizong.publish.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;

/** Writes a chart as PNG and as SVG; the same chart gives the same bytes. */
final class ChartFiles {
    /** Pixels of the PNG for one of the chart, so that it prints sharp. */
    private static final int SHARPNESS = 2;

    private final Path folder;

    ChartFiles(Path folder) {
        this.folder = folder;
    }

    void write(BarChart chart) throws IOException {
        BarPlot plot = new BarPlot(chart);
        Files.write(folder.resolve(chart.name() + ".png"), png(plot));
        Files.writeString(folder.resolve(chart.name() + ".svg"), svg(plot), StandardCharsets.UTF_8);
    }

    static byte[] png(Plot plot) throws IOException {
        BufferedImage image =
                new BufferedImage(plot.width() * SHARPNESS, plot.height() * SHARPNESS, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.scale(SHARPNESS, SHARPNESS);
        draw(plot, g2);
        g2.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    static String svg(Plot plot) {
        SVGGraphics2D g2 = new SVGGraphics2D(plot.width(), plot.height());
        // its own default is a clock
        g2.setDefsKeyPrefix("h");
        g2.setGeomDoubleConverter(ChartFiles::decimal);
        g2.setTransformDoubleConverter(ChartFiles::decimal);
        g2.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
        draw(plot, g2);
        return ShortPaths.of(g2.getSVGElement(null, true, null, null, null)) + "\n";
    }

    private static void draw(Plot plot, Graphics2D g2) {
        plot.draw().draw(g2, new Rectangle2D.Double(0, 0, plot.width(), plot.height()));
    }

    private static String decimal(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
