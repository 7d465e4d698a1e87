package cn.huizong.job;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.report.Submission;
import cn.huizong.store.StoredSubmission;
import java.io.IOException;

/** Opens a submission that stock was taken of and has it read, within the time that one file may take. */
public final class PendingReading {
    private final Opened opened;
    private final FileReading reading;
    private final CutOff cutOff;

    PendingReading(Opened opened, FileReading reading, CutOff cutOff) {
        this.opened = opened;
        this.reading = reading;
        this.cutOff = cutOff;
    }

    /** A submission with what came of reading it. */
    public record Done(StoredSubmission submission, Reading reading) {}

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
        return new Done(pending, reading);
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
