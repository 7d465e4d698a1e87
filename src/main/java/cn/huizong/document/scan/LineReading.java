package cn.huizong.document.scan;

/**
 * What the model reads in the picture of one line.
 *
 * @param text as any text
 * @param sure how probable its least probable character is, from 0 to 1
 * @param number as a number, whose characters are digits, point, comma and minus
 * @param numberSure how probable the least probable character of the number is among these, from 0 to 1
 */
record LineReading(String text, double sure, String number, double numberSure) {}
