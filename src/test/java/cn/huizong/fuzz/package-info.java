/** Hostile input found by machine: each test runs over its seeds as any other, or for long when it is told to fuzz. */
@NullMarked
package cn.huizong.fuzz;

import org.jspecify.annotations.NullMarked;
