/** The jobs: a configuration a job and a step, and the settings they run by. */
@NullMarked
package cn.huizong.job;

import org.jspecify.annotations.NullMarked;
