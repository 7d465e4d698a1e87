/** Word documents: {@code .docx}, {@code .doc} and {@code .wps}. */
@NullMarked
package cn.huizong.document.word;

import org.jspecify.annotations.NullMarked;
