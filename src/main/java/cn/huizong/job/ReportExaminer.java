package cn.huizong.job;

import cn.huizong.control.RunControl;
import cn.huizong.examine.ReportExamination;
import cn.huizong.store.ExaminedReport;
import cn.huizong.store.StoredReport;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Corrects a report as the office decided, and holds it against the rules. A broken rule is a finding, never an exception. */
record ReportExaminer(ReportExamination examination, RunControl control)
        implements ItemProcessor<StoredReport, ExaminedReport> {
    /** May be called on any thread. */
    @Override
    public ExaminedReport process(StoredReport report) {
        control.throwIfStopped();
        return examination.examine(report);
    }
}
