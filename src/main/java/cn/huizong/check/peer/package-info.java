/** Bodies that are held against each other, and how their numbers lie: plain arithmetic, no words. */
@NullMarked
package cn.huizong.check.peer;

import org.jspecify.annotations.NullMarked;
