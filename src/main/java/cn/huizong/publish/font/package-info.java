/** The font that comes along: for charts, and cut to the characters of a page. */
@NullMarked
package cn.huizong.publish.font;

import org.jspecify.annotations.NullMarked;
