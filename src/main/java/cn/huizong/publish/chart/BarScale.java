package cn.huizong.publish.chart;

import cn.huizong.publish.font.ChartFont;
import java.awt.Font;
import java.math.BigDecimal;
import java.util.List;

/**
 * The value axis of a chart. It leaves room for the numbers at the ends of the bars. The bar of all the rest, where it
 * would press the others flat, is cut a little beyond the longest of them.
 */
final class BarScale {
    private static final double CUT = 1.12;
    private static final double WORTH_CUTTING = 1.5;
    private static final double GAP = 14;
    private static final int STEPS = 6;

    private final double longest;
    private final double lower;
    private final double upper;

    BarScale(List<Bar> bars, double room, Font font) {
        longest = bars.stream()
                .filter(bar -> bar.tone() != Bar.Tone.REST)
                .mapToDouble(bar -> bar.total().doubleValue())
                .max()
                .orElse(0);
        double text = bars.stream()
                .filter(bar -> bar.tone() != Bar.Tone.BREAK)
                .mapToDouble(bar -> ChartFont.width(bar.text(), font))
                .max()
                .orElse(0);
        double shown = Math.min(room - 100, text + GAP);
        double most = bars.stream().mapToDouble(this::length).max().orElse(1);
        double least = bars.stream().mapToDouble(this::length).min().orElse(0);
        double stretch = room / (room - shown);
        upper = most > 0 ? most * stretch : 1;
        lower = least < 0 ? least * stretch : 0;
    }

    double lower() {
        return lower;
    }

    double upper() {
        return upper;
    }

    /** The distance of the grid lines: 1, 2 or 5 times a power of ten, and whole. */
    double step() {
        double rough = (upper - lower) / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double first = rough / power;
        double step = first <= 1 ? power : first <= 2 ? 2 * power : first <= 5 ? 5 * power : 10 * power;
        return Math.max(1, step);
    }

    boolean cuts(Bar bar) {
        return bar.tone() == Bar.Tone.REST && longest > 0 && bar.total().doubleValue() > longest * WORTH_CUTTING;
    }

    /** The lengths that a bar's parts are drawn with. */
    List<Double> lengths(Bar bar) {
        double share = cuts(bar) ? longest * CUT / bar.total().doubleValue() : 1;
        return bar.parts().stream()
                .map(BigDecimal::doubleValue)
                .map(value -> value * share)
                .toList();
    }

    private double length(Bar bar) {
        return lengths(bar).stream().mapToDouble(Double::doubleValue).sum();
    }
}
