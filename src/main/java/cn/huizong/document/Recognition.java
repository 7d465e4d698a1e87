package cn.huizong.document;

/**
 * How pictures of pages (扫描件) are read: by the program Tesseract, if it is there with its data for simplified Chinese.
 *
 * @param program what to call it by: a name on the search path, or a path
 * @param seconds how long it may work on one page
 * @param pixels the most pixels of one picture
 * @param pages the most pages of one document that are read so
 */
public record Recognition(String program, int seconds, long pixels, int pages) {
    /** {@code tesseract}, 60 seconds a page, 40,000,000 pixels (A4 at 600 dpi, A3 at 400), 60 pages. */
    public static final Recognition DEFAULT = new Recognition("tesseract", 60, 40_000_000L, 60);
}
