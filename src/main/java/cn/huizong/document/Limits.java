package cn.huizong.document;

/**
 * How much one file may ask of the program. A file beyond a limit is refused with the limit's name.
 *
 * @param bytes the largest file
 * @param unpackedBytes the most bytes that one part of a compressed file may unpack to
 * @param entries the most parts in a compressed file
 * @param cells the most cells in one document
 * @param columns the most columns in one table
 * @param depth the deepest nesting of elements
 * @param pages the most pages of one document
 * @param marks the most characters, lines and other marks that the pages of one document may draw
 */
public record Limits(
        long bytes, long unpackedBytes, int entries, int cells, int columns, int depth, int pages, int marks) {
    private static final int PAGES = 500;
    private static final int MARKS = 2_000_000;

    /** 50 MB, 200 MB unpacked, 10,000 parts, 200,000 cells, 1,000 columns, 500 deep, 500 pages, 2,000,000 marks. */
    public static final Limits DEFAULT = new Limits(50_000_000L, 200_000_000L, 10_000, 200_000, 1_000, 500);

    /** Limits with the pages and marks of the default. */
    public Limits(long bytes, long unpackedBytes, int entries, int cells, int columns, int depth) {
        this(bytes, unpackedBytes, entries, cells, columns, depth, PAGES, MARKS);
    }
}
