package cn.huizong.publish.chart;

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
 * @param source the sentence at the bottom: where the numbers come from
 */
public record BarChart(
        String name, String title, String subtitle, String axis, List<Bar> bars, String empty, String source) {
    static final String NOT_REPORTED = "本年度没有单位填报该项";
    static final String REPORTED = "数据来源：各单位政府信息公开工作年度报告；空白不作零，没有数值的单位不计入。";

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** A chart of numbers that bodies reported. */
    BarChart(String name, String title, String subtitle, String axis, List<Bar> bars, String empty) {
        this(name, title, subtitle, axis, bars, empty, REPORTED);
    }
}
