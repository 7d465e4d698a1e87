package cn.huizong.document;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a document; the message is the reason in the words shown to a clerk. */
public final class UnreadableDocument extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whether there is sense in trying a file again that is the same as before. */
    public enum Retry {
        /** It is the document's own. */
        NEVER,
        /** The machine was too slow or too small for it; a try costs much, so there are few. */
        A_FEW_TIMES,
        /** The machine lacks something, or the disk failed; a try costs little. */
        ALWAYS
    }

    private final Retry retry;

    public UnreadableDocument(String reason) {
        this(reason, null, Retry.NEVER);
    }

    public UnreadableDocument(String reason, Throwable cause) {
        this(reason, cause, Retry.NEVER);
    }

    private UnreadableDocument(String reason, @Nullable Throwable cause, Retry retry) {
        super(reason, cause);
        this.retry = retry;
    }

    /** What this machine could not do this time, though nothing is known to be wrong with the document. */
    public static UnreadableDocument tooMuchFor(String reason, @Nullable Throwable cause) {
        return new UnreadableDocument(reason, cause, Retry.A_FEW_TIMES);
    }

    /** What this machine lacks to read the document. */
    public static UnreadableDocument lacking(String reason, Throwable cause) {
        return new UnreadableDocument(reason, cause, Retry.ALWAYS);
    }

    /** Whether the document is to be tried again. */
    public Retry retry() {
        return retry;
    }
}
