/** What counts: whose report a file is, and which of several reports of one body and year is taken. */
@NullMarked
package cn.huizong.settle;

import org.jspecify.annotations.NullMarked;
