/** The page of a year with the data behind it, and the page over all years. */
@NullMarked
package cn.huizong.publish.page;

import org.jspecify.annotations.NullMarked;
