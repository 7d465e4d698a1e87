package cn.huizong.document;

/** A file that cannot be read as a document; the message is the reason in the words shown to a clerk. */
public final class UnreadableDocument extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableDocument(String reason) {
        super(reason);
    }

    public UnreadableDocument(String reason, Throwable cause) {
        super(reason, cause);
    }
}
