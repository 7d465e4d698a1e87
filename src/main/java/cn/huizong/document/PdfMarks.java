package cn.huizong.document;

/** Counts what the pages of a document draw, so that no file keeps the program busy for ever. */
final class PdfMarks {
    private final int limit;
    private int count;

    PdfMarks(int limit) {
        this.limit = limit;
    }

    /** @throws BeyondLimit at the first one too many */
    void count() {
        if (++count > limit) {
            throw new BeyondLimit();
        }
    }

    /** Ends the drawing of a page; PDFBox would carry on after most exceptions of its own kind. */
    static final class BeyondLimit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BeyondLimit() {
            super("more marks than the limit", null, false, false);
        }
    }
}
