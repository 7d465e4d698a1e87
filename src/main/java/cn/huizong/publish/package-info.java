/** The files of a year's publication. */
@NullMarked
package cn.huizong.publish;

import org.jspecify.annotations.NullMarked;
