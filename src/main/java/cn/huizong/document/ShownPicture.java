package cn.huizong.document;

/**
 * A picture that a document shows among its text.
 *
 * @param file as it lies in the document
 * @param inches how wide it is shown; 0 where the document does not say
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record ShownPicture(byte[] file, double inches) {}
