package cn.huizong.job;

import cn.huizong.store.StoredSubmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Opens a file that stock was taken of and has it read. */
public final class PendingReading {
    private final Inbox inbox;
    private final FileReading reading;
    private final long largest;

    public PendingReading(Inbox inbox, FileReading reading, long largest) {
        this.inbox = inbox;
        this.reading = reading;
        this.largest = largest;
    }

    /** A submission with what came of reading it. */
    public record Done(StoredSubmission submission, Reading reading) {}

    public Done read(StoredSubmission pending) {
        return new Done(pending, reading(pending));
    }

    private Reading reading(StoredSubmission pending) {
        if (pending.submission().bytes() > largest) {
            return Reading.Refused.because("文件有 " + pending.submission().bytes() + " 字节，超过上限 " + largest + " 字节");
        }
        Path path = inbox.path(pending.place());
        byte[] content;
        try {
            content = Files.size(path) > largest ? new byte[0] : Files.readAllBytes(path);
        } catch (IOException e) {
            return Reading.Refused.because("文件打不开，请检查权限");
        }
        String hash = HexFormat.of().formatHex(TakingStock.sha256().digest(content));
        if (!hash.equals(pending.submission().sha256())) {
            return Reading.Refused.because("文件在读取期间被改动，下次运行时按新内容读取");
        }
        return ReportReading.guarded(reading, content, pending.submission().source());
    }
}
