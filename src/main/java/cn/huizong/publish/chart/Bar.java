package cn.huizong.publish.chart;

import cn.huizong.publish.figure.Numerals;
import java.math.BigDecimal;
import java.util.List;

/**
 * One bar of a chart.
 *
 * @param label what it stands for
 * @param parts its lengths from the axis outwards; none where there is no value
 * @param text what is written at its end
 * @param tone how it is coloured
 */
public record Bar(String label, List<BigDecimal> parts, String text, Tone tone) {
    /** How a bar stands out. */
    enum Tone {
        /** What the chart is about. */
        ACCENT,
        /** What must not be compared with the rest as it is. */
        MUTED,
        /** No bar but a gap in the series, with a line across the chart and the bar's text as the reason. */
        BREAK,
        /** All the others in one; may be cut. */
        REST
    }

    public Bar {
        parts = List.copyOf(parts);
    }

    static Bar of(String label, BigDecimal value) {
        return new Bar(label, List.of(value), Numerals.of(value), Tone.ACCENT);
    }

    BigDecimal total() {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
