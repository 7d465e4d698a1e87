package cn.huizong.report;

/**
 * A file handed in (报送文件).
 *
 * @param source its path in the inbox, with {@code /} between folders
 * @param sha256 the hash of its content, in lower-case hex
 * @param bytes its size
 * @param format what it is by its content
 */
public record Submission(String source, String sha256, long bytes, String format) {}
