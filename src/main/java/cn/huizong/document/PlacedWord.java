package cn.huizong.document;

/**
 * A word, or a few of them, where it stands on a page. Lengths are in points, from the upper left corner of the upright
 * page.
 *
 * @param left its left edge
 * @param top its upper edge
 * @param right its right edge
 * @param bottom its lower edge
 * @param text what it says
 * @param margin whether it may be a page number or a running head, which belong to no table
 */
public record PlacedWord(double left, double top, double right, double bottom, String text, boolean margin) {}
