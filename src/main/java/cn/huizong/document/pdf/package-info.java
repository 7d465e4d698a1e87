/** PDF documents. */
@NullMarked
package cn.huizong.document.pdf;

import org.jspecify.annotations.NullMarked;
