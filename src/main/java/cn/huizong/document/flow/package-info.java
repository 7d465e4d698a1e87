/** Running text and tables as word processors tell them: stories, and grids built from edges or spans. */
@NullMarked
package cn.huizong.document.flow;

import org.jspecify.annotations.NullMarked;
