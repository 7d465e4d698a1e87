/** Text files and flattened tables, and the tools for text that other readers share. */
@NullMarked
package cn.huizong.document.text;

import org.jspecify.annotations.NullMarked;
