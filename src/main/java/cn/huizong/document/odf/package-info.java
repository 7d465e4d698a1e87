/** OpenDocument texts and workbooks ({@code .odt}, {@code .ods}). */
@NullMarked
package cn.huizong.document.odf;

import org.jspecify.annotations.NullMarked;
