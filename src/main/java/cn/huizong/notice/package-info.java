/** Writes the letters of a year (更正通知、退回通知、催报通知) into folders, with commented copies of Word reports and a list. */
@NullMarked
package cn.huizong.notice;

import org.jspecify.annotations.NullMarked;
