/** Reports into findings. Changes no fact. */
@NullMarked
package cn.huizong.check;

import org.jspecify.annotations.NullMarked;
