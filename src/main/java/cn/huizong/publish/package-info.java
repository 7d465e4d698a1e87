/** What the city publishes of a year: CSV files, charts, the page and their description. */
@NullMarked
package cn.huizong.publish;

import org.jspecify.annotations.NullMarked;
