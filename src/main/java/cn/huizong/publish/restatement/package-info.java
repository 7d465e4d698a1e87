/** What was published differently before, and why (数据修订). */
@NullMarked
package cn.huizong.publish.restatement;

import org.jspecify.annotations.NullMarked;
