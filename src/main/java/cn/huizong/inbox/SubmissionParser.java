package cn.huizong.inbox;

import cn.huizong.control.TimeLimit;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.Scope;
import cn.huizong.report.Submission;
import cn.huizong.store.PackedReport;
import cn.huizong.store.ReportedValues;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.StoredSubmission.Told;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Opens a submission that stock was taken of and has it read, within the time that one file may take. */
public final class SubmissionParser {
    private final SubmissionContents opened;
    private final FileParser reading;
    private final TimeLimit timeLimit;

    public SubmissionParser(SubmissionContents opened, FileParser reading, TimeLimit timeLimit) {
        this.opened = opened;
        this.reading = reading;
        this.timeLimit = timeLimit;
    }

    /**
     * A submission with what came of reading it, as the store keeps it.
     *
     * @param missed why it could not be read this time, if it is to be tried again
     */
    public record Done(
            StoredSubmission submission,
            Told told,
            Optional<PackedReport> report,
            Optional<ReadResult.Missed> missed) {}

    /**
     * Reads one submission.
     *
     * @throws java.io.UncheckedIOException if the inbox itself is gone, which is no file's fault
     */
    public Done read(StoredSubmission pending) {
        return read(SubmissionPath.of(pending.place()), pending.submission())
                .match(
                        accepted -> accepted(pending, accepted),
                        missed -> missed(pending, missed),
                        refused -> refused(pending, refused));
    }

    private static Done accepted(StoredSubmission pending, ReadResult.Accepted accepted) {
        Report report = accepted.report();
        PackedReport packed = PackedReport.of(report);
        Told told = new Told(
                Outcome.ACCEPTED,
                "",
                report.body(),
                Optional.of(report.year()),
                report.dated(),
                ReportedValues.of(report),
                report.scope(),
                accepted.otherYear(),
                report.isPictured(),
                false,
                packed.digest());
        return new Done(pending, told, Optional.of(packed), Optional.empty());
    }

    private Done missed(StoredSubmission pending, ReadResult.Missed missed) {
        opened.checkInbox();
        Told told = new Told(Outcome.REFUSED, missed.reason(), Body.UNKNOWN, Optional.empty(), Optional.empty(), "");
        return new Done(pending, told, Optional.empty(), Optional.of(missed));
    }

    private static Done refused(StoredSubmission pending, ReadResult.Refused refused) {
        Body body = refused.body().orElse(Body.UNKNOWN);
        Told told = new Told(
                Outcome.REFUSED,
                refused.reason(),
                body,
                refused.year(),
                Optional.empty(),
                "",
                Scope.BODY,
                Optional.empty(),
                false,
                refused.isStray(),
                "");
        return new Done(pending, told, Optional.empty(), Optional.empty());
    }

    /** What comes of reading a submission that is still what stock was taken of. */
    ReadResult read(SubmissionPath place, Submission submission) {
        return timeLimit.within(
                submission.source(),
                () -> reading(place, submission),
                ReadResult.Refused::because,
                reason -> new ReadResult.Missed(reason, true));
    }

    private ReadResult reading(SubmissionPath place, Submission submission) {
        byte[] content;
        try {
            content = opened.content(place);
        } catch (UnreadableDocument e) {
            return new ReadResult.Missed(InboxFile.CHANGED, false);
        } catch (IOException e) {
            return new ReadResult.Missed(InboxFile.reason(e), false);
        }
        if (!DigestUtils.sha256Hex(content).equals(submission.sha256())) {
            return new ReadResult.Missed(InboxFile.CHANGED, false);
        }
        return reading.read(content, submission.source());
    }
}
