/** The year as one workbook for the office ({@code 汇总.xlsx}), made from the year's tables. */
@NullMarked
package cn.huizong.publish.office.workbook;

import org.jspecify.annotations.NullMarked;
