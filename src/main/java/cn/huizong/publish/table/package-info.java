/** The published CSV tables, a class a table. */
@NullMarked
package cn.huizong.publish.table;

import org.jspecify.annotations.NullMarked;
