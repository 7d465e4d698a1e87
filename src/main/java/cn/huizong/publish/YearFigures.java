package cn.huizong.publish;

import cn.huizong.rollup.YearRollup;
import java.util.List;

/**
 * What is known of a year once all its submissions have gone by.
 *
 * @param rollup the year's figures
 * @param series the figures of all known years, this one included, for charts over years
 * @param supplement what else is to be said
 */
public record YearFigures(YearRollup rollup, List<YearRollup> series, YearSupplement supplement) {
    public YearFigures {
        series = List.copyOf(series);
    }

    /** Figures of which there is nothing else to say. */
    public YearFigures(YearRollup rollup, List<YearRollup> series) {
        this(rollup, series, YearSupplement.NONE);
    }
}
