package cn.huizong.document;

/**
 * A paragraph of prose, or a plain line of a text file.
 *
 * @param text its text, inner line breaks kept as {@code \n}
 * @param anchor where it stands: {@code narrative7} is the seventh paragraph, {@code line57} the 57th line of a text
 */
public record Paragraph(String text, String anchor) implements Block {}
