/** The official forms, their indicators and the ties between them, as values read from data. */
@NullMarked
package cn.huizong.form;

import org.jspecify.annotations.NullMarked;
