/** Control of a run: whether it may go on, how long one file may take, how far it is, and what is said when it fails. */
@NullMarked
package cn.huizong.control;

import org.jspecify.annotations.NullMarked;
