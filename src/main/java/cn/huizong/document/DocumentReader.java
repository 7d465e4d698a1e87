package cn.huizong.document;

/** Reads one format. Implementations hold no state and may be shared. */
public interface DocumentReader {
    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    Document read(byte[] content, Limits limits) throws UnreadableDocument;
}
