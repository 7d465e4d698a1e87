package cn.huizong.document;

/**
 * How pictures of pages (扫描件) are read: by the model in this program where it runs on the machine, else by the program
 * Tesseract, if it is there with its data for simplified Chinese.
 *
 * @param engine what reads them
 * @param program what to call Tesseract by: a name on the search path, or a path
 * @param seconds how long it may work on one page
 * @param pixels the most pixels of one picture
 * @param pages the most pages of one document that are read so
 */
public record Recognition(Engine engine, String program, int seconds, long pixels, int pages) {
    /** What reads pictures of pages. */
    public enum Engine {
        /** The model that comes with this program; Tesseract where it does not run. */
        MODEL,

        /** Tesseract alone. */
        TESSERACT
    }

    /** The model, {@code tesseract}, 60 seconds a page, 40,000,000 pixels (A4 at 600 dpi, A3 at 400), 60 pages. */
    public static final Recognition DEFAULT = new Recognition(Engine.MODEL, "tesseract", 60, 40_000_000L, 60);
}
