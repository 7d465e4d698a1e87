/** The command line. */
@NullMarked
package cn.huizong.cli;

import org.jspecify.annotations.NullMarked;
