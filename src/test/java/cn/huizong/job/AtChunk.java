package cn.huizong.job;

import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;

/** Does something when a run stores a chunk of what it read, counted from 1. */
final class AtChunk implements Progress {
    private final int number;
    private final Runnable work;
    private boolean ingesting;
    private int chunks;

    AtChunk(int number, Runnable work) {
        this.number = number;
        this.work = work;
    }

    @Override
    public void begin(String step, int all) {
        ingesting = step.equals(StepNames.INGEST);
    }

    @Override
    public void advance(int more) {
        if (ingesting) {
            chunks++;
            if (chunks == number) {
                work.run();
            }
        }
    }
}
