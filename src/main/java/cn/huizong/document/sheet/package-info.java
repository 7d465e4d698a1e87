/** Excel workbooks ({@code .xlsx}, {@code .xls}, {@code .et}). */
@NullMarked
package cn.huizong.document.sheet;

import org.jspecify.annotations.NullMarked;
