/** Tells what a file is by its content and picks its reader. */
@NullMarked
package cn.huizong.document.read;

import org.jspecify.annotations.NullMarked;
