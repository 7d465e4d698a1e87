/** The published folder: it appears at once or not at all, is described, packed and kept. */
@NullMarked
package cn.huizong.publish.folder;

import org.jspecify.annotations.NullMarked;
