/** Zip packages in memory, part by part and within limits. */
@NullMarked
package cn.huizong.document.zip;

import org.jspecify.annotations.NullMarked;
