/** Facts into city figures with their coverage: plain arithmetic. */
@NullMarked
package cn.huizong.rollup;

import org.jspecify.annotations.NullMarked;
