/** Notices to the bodies: what to correct in a report (更正通知), and why a file was returned. */
@NullMarked
package cn.huizong.notice;

import org.jspecify.annotations.NullMarked;
