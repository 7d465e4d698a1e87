/** What the published tables are: titles, words, keys and links of their columns, and the lists that say so to a reader. */
@NullMarked
package cn.huizong.publish.schema;

import org.jspecify.annotations.NullMarked;
