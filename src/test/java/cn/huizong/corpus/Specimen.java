package cn.huizong.corpus;

/**
 * One made report.
 *
 * @param name its file name
 * @param content its bytes
 * @param truth what it says
 */
@SuppressWarnings("ArrayRecordComponent")
public record Specimen(String name, byte[] content, Truth truth) {}
