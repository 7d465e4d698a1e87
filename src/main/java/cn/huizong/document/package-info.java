/** Bytes into one model: paragraphs and grids of cells, each with its place. One reader a format. */
@NullMarked
package cn.huizong.document;

import org.jspecify.annotations.NullMarked;
