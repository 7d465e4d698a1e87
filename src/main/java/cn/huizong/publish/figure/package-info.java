/** What charts and page both show of a year: totals, groups of outcomes, what the office decided, and how numbers are written. */
@NullMarked
package cn.huizong.publish.figure;

import org.jspecify.annotations.NullMarked;
