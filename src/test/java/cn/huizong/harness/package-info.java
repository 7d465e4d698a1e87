/** What tests of whole programs share: processes and databases. */
@org.jspecify.annotations.NullMarked
package cn.huizong.harness;
