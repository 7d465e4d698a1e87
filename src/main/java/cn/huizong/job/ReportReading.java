package cn.huizong.job;

import cn.huizong.document.Documents;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a file's bytes to a report. A fault of the program over one file costs that file alone. */
public final class ReportReading implements FileReading {
    private static final Logger LOG = LoggerFactory.getLogger(ReportReading.class);

    private final Documents documents;
    private final Extractor extractor;

    public ReportReading(Documents documents, Extractor extractor) {
        this.documents = documents;
        this.extractor = extractor;
    }

    @Override
    public Reading read(byte[] content, String source) {
        return guarded(this::readOrThrow, content, source);
    }

    /** Makes a value of whatever a reading may throw; messages are not logged, since they may quote a cell. */
    static Reading guarded(FileReading reading, byte[] content, String source) {
        try {
            return reading.read(content, source);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("程序读取时出错：{}，{}{}", source, e.getClass().getName(), where(e));
            return Reading.Refused.because("程序读取时出错（" + e.getClass().getSimpleName() + "），请联系维护人员");
        }
    }

    private Reading readOrThrow(byte[] content, String source) {
        try {
            Extraction extraction = extractor.extract(documents.read(content), source);
            if (extraction instanceof Extraction.Read read) {
                return new Reading.Accepted(read.report());
            }
            return refused((Extraction.Refused) extraction);
        } catch (UnreadableDocument e) {
            String reason = Optional.ofNullable(e.getMessage()).orElse("文件读不出来");
            return refused(extractor.unreadable(reason, source));
        }
    }

    private static Reading refused(Extraction.Refused refused) {
        return new Reading.Refused(refused.reason(), refused.body(), refused.year());
    }

    private static String where(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " " + trace[0];
    }
}
