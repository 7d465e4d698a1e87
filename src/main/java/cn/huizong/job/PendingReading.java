package cn.huizong.job;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.Submission;
import cn.huizong.store.Figures;
import cn.huizong.store.PackedReport;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.StoredSubmission.Told;
import java.io.IOException;
import java.util.Optional;

/** Opens a submission that stock was taken of and has it read, within the time that one file may take. */
public final class PendingReading {
    private static final Body NOBODY = new Body("", "", "");

    private final Opened opened;
    private final FileReading reading;
    private final CutOff cutOff;

    PendingReading(Opened opened, FileReading reading, CutOff cutOff) {
        this.opened = opened;
        this.reading = reading;
        this.cutOff = cutOff;
    }

    /**
     * A submission with what came of reading it, as the store keeps it.
     *
     * @param isMissed whether the file could not be opened this time
     */
    public record Done(StoredSubmission submission, Told told, Optional<PackedReport> report, boolean isMissed) {}

    /**
     * Reads one submission.
     *
     * @throws java.io.UncheckedIOException if the inbox itself is gone, which is no file's fault
     */
    public Done read(StoredSubmission pending) {
        Reading reading = read(Place.of(pending.place()), pending.submission());
        if (reading instanceof Reading.Missed) {
            opened.checkInbox();
        }
        return new Done(pending, told(reading), packed(reading), reading instanceof Reading.Missed);
    }

    private static Optional<PackedReport> packed(Reading reading) {
        return reading instanceof Reading.Accepted accepted
                ? Optional.of(PackedReport.of(accepted.report()))
                : Optional.empty();
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
                    Figures.of(report),
                    report.scope());
        }
        if (reading instanceof Reading.Missed missed) {
            return new Told(Outcome.REFUSED, missed.reason(), NOBODY, Optional.empty(), Optional.empty(), "");
        }
        Reading.Refused refused = (Reading.Refused) reading;
        return new Told(
                Outcome.REFUSED, refused.reason(), refused.body().orElse(NOBODY), refused.year(), Optional.empty(), "");
    }

    /** What comes of reading a submission that is still what stock was taken of. */
    Reading read(Place place, Submission submission) {
        return cutOff.within(submission.source(), () -> reading(place, submission), Reading.Refused::because);
    }

    private Reading reading(Place place, Submission submission) {
        byte[] content;
        try {
            content = opened.content(place);
        } catch (UnreadableDocument e) {
            return new Reading.Missed(InboxFile.CHANGED);
        } catch (IOException e) {
            return new Reading.Missed(InboxFile.reason(e));
        }
        if (!Inspection.hash(content).equals(submission.sha256())) {
            return new Reading.Missed(InboxFile.CHANGED);
        }
        return reading.read(content, submission.source());
    }
}
