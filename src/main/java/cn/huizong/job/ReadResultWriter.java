package cn.huizong.job;

import cn.huizong.control.Progress;
import cn.huizong.inbox.SubmissionParser;
import cn.huizong.store.ReportStore;
import cn.huizong.store.SubmissionStore;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores what came of reading: report and state in the chunk's one transaction. */
public final class ReadResultWriter implements ItemWriter<SubmissionParser.Done> {
    /** What nobody read is read by the next run. */
    private static final String NOBODY_READ = "";

    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final String readBy;
    private final Progress progress;

    public ReadResultWriter(SubmissionStore submissions, ReportStore reports, String readBy, Progress progress) {
        this.submissions = submissions;
        this.reports = reports;
        this.readBy = readBy;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends SubmissionParser.Done> chunk) {
        for (SubmissionParser.Done done : chunk) {
            long id = done.submission().id();
            if (!submissions.readPending(id, done.told(), done.isMissed() ? NOBODY_READ : readBy)) {
                continue; // another worker that had the same part was first
            }
            reports.clear(id);
            done.report().ifPresent(report -> reports.add(id, report));
        }
        progress.advance(chunk.size());
    }
}
