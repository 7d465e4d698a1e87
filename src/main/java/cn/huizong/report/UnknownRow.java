package cn.huizong.report;

/**
 * A row that the form does not know, kept as written.
 *
 * @param text its label and values
 * @param anchor its first cell
 */
public record UnknownRow(String text, String anchor) {}
