/** Web pages, and those saved as one file ({@code .mht}). */
@NullMarked
package cn.huizong.document.html;

import org.jspecify.annotations.NullMarked;
