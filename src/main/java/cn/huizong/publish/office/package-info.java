/**
 * What the office hands on of a year: papers in the folder {@code office/} of the published year, made from its figures and never
 * read back.
 */
@NullMarked
package cn.huizong.publish.office;

import org.jspecify.annotations.NullMarked;
