package cn.huizong.job;

/** Reads one file's content; every fault of the file is a value. */
@FunctionalInterface
public interface FileReading {
    /**
     * Reads a file.
     *
     * @param content the file
     * @param source its path in the inbox
     */
    Reading read(byte[] content, String source);
}
