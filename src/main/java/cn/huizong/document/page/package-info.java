/** Characters and lines on a page made into tables and prose, for PDF, OFD and scans. */
@NullMarked
package cn.huizong.document.page;

import org.jspecify.annotations.NullMarked;
