/** The charts of a year as PNG and SVG. */
@NullMarked
package cn.huizong.publish.chart;

import org.jspecify.annotations.NullMarked;
