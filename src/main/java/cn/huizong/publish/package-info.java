/** What a year's publication is made of: CSV tables, charts, the page and the package description. */
@NullMarked
package cn.huizong.publish;

import org.jspecify.annotations.NullMarked;
