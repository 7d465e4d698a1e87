package cn.huizong.publish.schema;

/**
 * A word that stands in a column.
 *
 * @param code as it stands there
 * @param zh what it means, in Chinese
 * @param en the same in English
 */
public record Word(String code, String zh, String en) {}
