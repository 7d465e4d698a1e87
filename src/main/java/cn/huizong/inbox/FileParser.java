package cn.huizong.inbox;

/** Reads one file's content; every fault of the file is a value. */
@FunctionalInterface
public interface FileParser {
    /**
     * Reads a file.
     *
     * @param content the file
     * @param source its path in the inbox
     */
    ReadResult read(byte[] content, String source);
}
