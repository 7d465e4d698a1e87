package cn.huizong.job;

import cn.huizong.store.Run;
import cn.huizong.store.RunStore;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Ties Batch's record of a run to ours. */
final class RunNote implements JobExecutionListener {
    private final RunStore runs;
    private final Run run;

    RunNote(RunStore runs, Run run) {
        this.runs = runs;
        this.run = run;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        runs.started(run.number(), execution.getId());
    }
}
