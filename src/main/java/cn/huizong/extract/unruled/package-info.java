/** Tables without ruled lines: labels, headings and columns of numbers say where each number belongs. */
@NullMarked
package cn.huizong.extract.unruled;

import org.jspecify.annotations.NullMarked;
