package cn.huizong.publish.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
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
        writePng(plot, folder.resolve(chart.name() + ".png"));
        writeSvg(plot, folder.resolve(chart.name() + ".svg"));
    }

    private static void writePng(BarPlot plot, Path file) throws IOException {
        BufferedImage image =
                new BufferedImage(BarPlot.WIDTH * SHARPNESS, plot.height() * SHARPNESS, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.scale(SHARPNESS, SHARPNESS);
        draw(plot, g2);
        g2.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private static void writeSvg(BarPlot plot, Path file) throws IOException {
        SVGGraphics2D g2 = new SVGGraphics2D(BarPlot.WIDTH, plot.height());
        // its own default is a clock
        g2.setDefsKeyPrefix("h");
        g2.setGeomDoubleConverter(ChartFiles::decimal);
        g2.setTransformDoubleConverter(ChartFiles::decimal);
        g2.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
        draw(plot, g2);
        String svg = ShortPaths.of(g2.getSVGElement(null, true, null, null, null));
        Files.writeString(file, svg + "\n", StandardCharsets.UTF_8);
    }

    private static void draw(BarPlot plot, Graphics2D g2) {
        JFreeChart chart = plot.draw();
        chart.draw(g2, new Rectangle2D.Double(0, 0, BarPlot.WIDTH, plot.height()));
    }

    private static String decimal(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
