/** A document into a report: whose and when, which form each table is, what each cell says. */
@NullMarked
package cn.huizong.extract;

import org.jspecify.annotations.NullMarked;
