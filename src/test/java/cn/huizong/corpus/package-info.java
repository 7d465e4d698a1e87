/** Reports made from known truth, and how much of that truth the program reads back. */
@NullMarked
package cn.huizong.corpus;

import org.jspecify.annotations.NullMarked;
