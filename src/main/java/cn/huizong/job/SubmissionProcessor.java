package cn.huizong.job;

import cn.huizong.inbox.SubmissionParser;
import cn.huizong.store.StoredSubmission;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Makes a report of a submission: opens it, reads the document, extracts and normalises what it states. A file that cannot be
 * read is a result as well, never an exception.
 */
public final class SubmissionProcessor implements ItemProcessor<StoredSubmission, SubmissionParser.Done> {
    private final SubmissionParser parser;

    public SubmissionProcessor(SubmissionParser parser) {
        this.parser = parser;
    }

    /** May be called on any thread. */
    @Override
    public SubmissionParser.Done process(StoredSubmission pending) {
        return parser.read(pending);
    }
}
