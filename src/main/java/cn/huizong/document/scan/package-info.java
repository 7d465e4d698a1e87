/** Pictures of pages (扫描件). */
@NullMarked
package cn.huizong.document.scan;

import org.jspecify.annotations.NullMarked;
