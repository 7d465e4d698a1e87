/** CSV as the office and its spreadsheets write it and read it: RFC 4180, UTF-8, nothing that a spreadsheet would run. */
@NullMarked
package cn.huizong.csv;

import org.jspecify.annotations.NullMarked;
