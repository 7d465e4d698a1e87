/** The page of a year. */
@NullMarked
package cn.huizong.publish.page;

import org.jspecify.annotations.NullMarked;
