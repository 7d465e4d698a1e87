/** What an operator may set, as read from {@code jobs/NAME.yml} and the command line. */
@NullMarked
package cn.huizong.settings;

import org.jspecify.annotations.NullMarked;
