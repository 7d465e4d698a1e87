package cn.huizong.publish.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Orders bars by value, then name, and puts all but the largest into one. */
final class LargestBars {
    private static final int SHOWN = 20;
    private static final Comparator<Bar> ORDER =
            Comparator.comparing(Bar::total).reversed().thenComparing(Bar::label);

    private final Function<List<BigDecimal>, String> text;

    /** @param text what is written at the end of the bar of the rest, from its parts */
    LargestBars(Function<List<BigDecimal>, String> text) {
        this.text = text;
    }

    List<Bar> of(List<Bar> bars) {
        List<Bar> sorted = bars.stream().sorted(ORDER).toList();
        if (sorted.size() <= SHOWN + 1) {
            return sorted;
        }
        List<Bar> shown = new ArrayList<>(sorted.subList(0, SHOWN));
        shown.add(rest(sorted.subList(SHOWN, sorted.size())));
        return shown;
    }

    private Bar rest(List<Bar> bars) {
        List<BigDecimal> parts = new ArrayList<>(bars.get(0).parts());
        for (Bar bar : bars.subList(1, bars.size())) {
            for (int part = 0; part < parts.size(); part++) {
                parts.set(part, parts.get(part).add(bar.parts().get(part)));
            }
        }
        return new Bar("其余 " + bars.size() + " 个单位", parts, text.apply(parts), Bar.Tone.REST);
    }
}
