package cn.huizong.job;

import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission.Told;
import cn.huizong.store.SubmissionStore;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores what came of reading: report and state in the chunk's one transaction. */
public final class ReadingWriter implements ItemWriter<PendingReading.Done> {
    private static final Body NOBODY = new Body("", "", "");
    /** What nobody read is read by the next run. */
    private static final String NOBODY_READ = "";

    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final String version;
    private final Progress progress;

    public ReadingWriter(SubmissionStore submissions, ReportStore reports, String version, Progress progress) {
        this.submissions = submissions;
        this.reports = reports;
        this.version = version;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends PendingReading.Done> chunk) {
        for (PendingReading.Done done : chunk) {
            long id = done.submission().id();
            String reader = done.reading() instanceof Reading.Missed ? NOBODY_READ : version;
            if (!submissions.readPending(id, told(done.reading()), reader)) {
                continue; // another worker that had the same part was first
            }
            reports.clear(id);
            if (done.reading() instanceof Reading.Accepted accepted) {
                reports.add(id, accepted.report());
            }
        }
        progress.advance(chunk.size());
    }

    private static Told told(Reading reading) {
        if (reading instanceof Reading.Accepted accepted) {
            Report report = accepted.report();
            return new Told(
                    Outcome.ACCEPTED,
                    "",
                    report.body(),
                    Optional.of(report.year()),
                    report.dated(),
                    ReportStore.figures(report),
                    report.scope());
        }
        if (reading instanceof Reading.Missed missed) {
            return new Told(Outcome.REFUSED, missed.reason(), NOBODY, Optional.empty(), Optional.empty(), "");
        }
        Reading.Refused refused = (Reading.Refused) reading;
        return new Told(
                Outcome.REFUSED, refused.reason(), refused.body().orElse(NOBODY), refused.year(), Optional.empty(), "");
    }
}
