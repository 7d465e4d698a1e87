package cn.huizong.publish;

import java.util.List;

/**
 * What a chart says, before it is drawn.
 *
 * @param name its file name without extension
 * @param title what, where and when
 * @param subtitle how many bodies are in it, and what else must be known to read it
 * @param axis the title of the value axis with the unit
 * @param bars from top to bottom
 * @param empty the sentence that stands there when there is no bar
 */
record BarChart(String name, String title, String subtitle, String axis, List<Bar> bars, String empty) {
    static final String NOT_REPORTED = "本年度没有单位填报该项";

    BarChart {
        bars = List.copyOf(bars);
    }
}
