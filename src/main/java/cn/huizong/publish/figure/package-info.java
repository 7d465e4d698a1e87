/** Figures of a year as charts and page show them. */
@NullMarked
package cn.huizong.publish.figure;

import org.jspecify.annotations.NullMarked;
