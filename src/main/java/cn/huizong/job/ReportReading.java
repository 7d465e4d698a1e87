package cn.huizong.job;

import cn.huizong.document.Documents;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import java.util.Optional;

/** From a file's bytes to a report. {@link CutOff} is what a fault of the program over one file is held by. */
public final class ReportReading implements FileReading {
    private final Documents documents;
    private final Extractor extractor;

    public ReportReading(Documents documents, Extractor extractor) {
        this.documents = documents;
        this.extractor = extractor;
    }

    @Override
    public Reading read(byte[] content, String source) {
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
}
