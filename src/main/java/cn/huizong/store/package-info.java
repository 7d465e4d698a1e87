/** Files, reports and findings in the database, with the history of what the runs made of them. */
@NullMarked
package cn.huizong.store;

import org.jspecify.annotations.NullMarked;
