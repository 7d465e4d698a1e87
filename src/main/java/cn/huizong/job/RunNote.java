package cn.huizong.job;

import cn.huizong.control.FaultReason;
import cn.huizong.store.Run;
import cn.huizong.store.RunStore;
import java.util.Optional;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Ties Batch's record of a run to ours. */
final class RunNote implements JobExecutionListener {
    private static final String FAILED = ExitStatus.FAILED.getExitCode();

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

    /** Batch would keep a stack trace; who asks for the run's status is told the reason. */
    @Override
    public void afterJob(JobExecution execution) {
        if (execution.getStatus().isUnsuccessful()) {
            execution.getAllFailureExceptions().stream()
                    .findFirst()
                    .map(FaultReason::explain)
                    .ifPresent(fault -> execution.setExitStatus(new ExitStatus(FAILED, fault)));
        }
    }

    /** Why a run failed, in Chinese; empty if it did not. */
    static Optional<String> findFault(JobExecution execution) {
        return execution.getExitStatus().getExitCode().equals(FAILED)
                ? Optional.of(execution.getExitStatus().getExitDescription())
                : Optional.empty();
    }
}
