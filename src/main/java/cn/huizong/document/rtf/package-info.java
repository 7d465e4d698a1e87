/** Rich text ({@code .rtf}). */
@NullMarked
package cn.huizong.document.rtf;

import org.jspecify.annotations.NullMarked;
