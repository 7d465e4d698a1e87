/** Reading on many machines: the run hands parts of the work to workers over a message broker. */
@NullMarked
package cn.huizong.job.remote;

import org.jspecify.annotations.NullMarked;
