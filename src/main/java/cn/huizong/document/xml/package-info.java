/** A cursor over the XML of a part, element by element. */
@NullMarked
package cn.huizong.document.xml;

import org.jspecify.annotations.NullMarked;
