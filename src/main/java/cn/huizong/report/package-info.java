/** What a body reported: whose and when, facts with their cells, findings, submissions and their outcomes. */
@NullMarked
package cn.huizong.report;

import org.jspecify.annotations.NullMarked;
