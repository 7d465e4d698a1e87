package cn.huizong.publish.chart;

import org.jfree.chart.JFreeChart;

/** A chart laid out. */
interface Plot {
    int width();

    int height();

    JFreeChart draw();
}
