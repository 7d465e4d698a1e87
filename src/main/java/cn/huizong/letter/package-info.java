/** Letters to bodies: what each says, and how it looks on paper and on the screen. */
@NullMarked
package cn.huizong.letter;

import org.jspecify.annotations.NullMarked;
