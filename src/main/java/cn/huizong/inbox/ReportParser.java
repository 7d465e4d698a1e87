package cn.huizong.inbox;

import cn.huizong.control.TimeLimit;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import java.util.Optional;

/** From a file's bytes to a report. {@link TimeLimit} is what a fault of the program over one file is held by. */
public final class ReportParser implements FileParser {
    private final Documents documents;
    private final Extractor extractor;

    public ReportParser(Documents documents, Extractor extractor) {
        this.documents = documents;
        this.extractor = extractor;
    }

    @Override
    public ReadResult read(byte[] content, String source) {
        try {
            return extractor
                    .extract(documents.read(content), source)
                    .match(read -> new ReadResult.Accepted(read.report(), read.otherYear()), ReportParser::refused);
        } catch (UnreadableDocument e) {
            String reason = Optional.ofNullable(e.getMessage()).orElse("文件读不出来");
            return e.retry() == UnreadableDocument.Retry.NEVER
                    ? refused(extractor.unreadable(reason, source))
                    : new ReadResult.Missed(reason, e.retry() == UnreadableDocument.Retry.A_FEW_TIMES);
        }
    }

    private static ReadResult refused(Extraction.Refused refused) {
        return new ReadResult.Refused(refused.reason(), refused.body(), refused.year(), refused.isStray());
    }
}
