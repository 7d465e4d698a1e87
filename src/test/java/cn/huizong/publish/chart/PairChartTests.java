package cn.huizong.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.chart.PairChart.Pair;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PairChartTests {
    private static final PairChart CHART = new PairChart(
            "云溪市 2022 年办理结果",
            "应报2家，已报2家。深色为 2022 年，浅色为 2021 年",
            "件",
            List.of(
                    new Pair("予以公开", new BigDecimal(30), Optional.of(new BigDecimal(20)), Optional.of("75.0")),
                    new Pair("部分公开", new BigDecimal(10), Optional.empty(), Optional.of("25.0"))));

    /** On a grey copy the two years, and both from the paper, are apart by more than a third of the way from black to white. */
    @Test
    void theYearsAreToldApartByLightness() {
        double now = lightness(PairPlot.NOW);
        double before = lightness(PairPlot.BEFORE);
        assertThat(before - now).isGreaterThan(50);
        assertThat(lightness(Color.WHITE) - before).isGreaterThan(10);
        assertThat(grey(PairPlot.NOW)).isTrue();
        assertThat(grey(PairPlot.BEFORE)).isTrue();
    }

    @Test
    void bothYearsAreDrawnAsLongAsTheirNumbers() throws Exception {
        PairChart.Drawing drawn = CHART.draw();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(drawn.png()));

        assertThat(picture.getWidth()).isEqualTo(2 * drawn.wide());
        assertThat(picture.getHeight()).isEqualTo(2 * drawn.high());
        Map<Integer, Integer> longest = longestRuns(picture);
        double share = (double) longest.get(PairPlot.BEFORE.getRGB()) / longest.get(PairPlot.NOW.getRGB());
        assertThat(share).isBetween(0.65, 0.68);
    }

    @Test
    void theSameChartMakesTheSameBytes() throws Exception {
        assertThat(CHART.draw().png()).isEqualTo(CHART.draw().png());
        assertThat(CHART.svg()).isEqualTo(CHART.svg()).startsWith("<svg").endsWith("</svg>\n");
    }

    /** How far a colour runs along a row of the picture, at most. */
    private static Map<Integer, Integer> longestRuns(BufferedImage picture) {
        Map<Integer, Integer> longest = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            int run = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                run = x > 0 && picture.getRGB(x, y) == picture.getRGB(x - 1, y) ? run + 1 : 1;
                longest.merge(picture.getRGB(x, y), run, Math::max);
            }
        }
        return longest;
    }

    private static boolean grey(Color colour) {
        return colour.getRed() == colour.getGreen() && colour.getGreen() == colour.getBlue();
    }

    /** L* of CIE 1976, 0 to 100. */
    private static double lightness(Color colour) {
        double luminance = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return 116 * Math.cbrt(luminance) - 16;
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
