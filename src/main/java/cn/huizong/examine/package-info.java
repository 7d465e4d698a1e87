/** Stored reports held against the rules, with the office's corrections applied. */
@NullMarked
package cn.huizong.examine;

import org.jspecify.annotations.NullMarked;
