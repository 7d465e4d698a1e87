package cn.huizong.job;

import cn.huizong.control.Progress;
import cn.huizong.inbox.ReadResult;
import cn.huizong.inbox.SubmissionParser;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
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
            done.missed().ifPresentOrElse(missed -> miss(done, missed), () -> store(done));
        }
        progress.advance(chunk.size());
    }

    private void store(SubmissionParser.Done done) {
        long id = done.submission().id();
        if (!submissions.readPending(id, done.told(), readBy)) {
            return; // another worker that had the same part was first
        }
        reports.clear(id);
        done.report().ifPresent(report -> reports.add(id, report));
    }

    /** What was read of a file before stands until it can be read anew: a trouble of tonight takes nothing out of a total. */
    private void miss(SubmissionParser.Done done, ReadResult.Missed missed) {
        StoredSubmission pending = done.submission();
        boolean isFirst = pending.hasReport()
                ? submissions.keepRead(pending.id())
                : submissions.readPending(pending.id(), done.told(), NOBODY_READ);
        if (isFirst) {
            submissions.missed(
                    pending.id(),
                    missed.isCostly()
                            ? pending.missed()
                                    .onceMore(readBy, Runtime.getRuntime().maxMemory())
                            : StoredSubmission.Missed.ONCE);
        }
    }
}
