/** The files that the office keeps: roster, confirmed names and corrections, as CSV. */
@NullMarked
package cn.huizong.roster.file;

import org.jspecify.annotations.NullMarked;
