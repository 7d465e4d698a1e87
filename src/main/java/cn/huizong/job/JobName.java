package cn.huizong.job;

/** The name of the job to run. */
record JobName(String name) {}
