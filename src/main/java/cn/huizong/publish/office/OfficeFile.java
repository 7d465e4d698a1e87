package cn.huizong.publish.office;

/**
 * A file of the folder.
 *
 * @param name its name in the folder
 * @param description what it is, in Chinese
 */
public record OfficeFile(String name, String description) {}
