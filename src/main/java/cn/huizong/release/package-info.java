/** Years rolled up and published, each release kept under its number. */
@NullMarked
package cn.huizong.release;

import org.jspecify.annotations.NullMarked;
