/** From a published figure back to the cells behind it (溯源). */
@NullMarked
package cn.huizong.trace;

import org.jspecify.annotations.NullMarked;
