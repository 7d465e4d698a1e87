/** Which cell of a report is most likely wrong. Changes no fact. */
@NullMarked
package cn.huizong.locate;

import org.jspecify.annotations.NullMarked;
