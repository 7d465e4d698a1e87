/** What lies in the inbox: found, opened, hashed, and read into a report. */
@NullMarked
package cn.huizong.inbox;

import org.jspecify.annotations.NullMarked;
