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
 * @param archiveBytes the most bytes that everything in an archive or mail may unpack to
 * @param ratio how many times its own size everything in an archive may unpack to
 * @param nesting how many archives and mails may lie inside one another
 */
public record Limits(
        long bytes,
        long unpackedBytes,
        int entries,
        int cells,
        int columns,
        int depth,
        int pages,
        int marks,
        long archiveBytes,
        int ratio,
        int nesting) {
    /**
     * 50 MB, 100 MB unpacked, 10,000 parts, 200,000 cells, 1,000 columns, 500 deep, 500 pages, 2,000,000 marks; an archive 500
     * MB, 200 times its size, 3 in one another.
     */
    public static final Limits DEFAULT = new Limits(50_000_000L, 100_000_000L, 10_000, 200_000, 1_000, 500);

    /** With the usual limits for pages and archives. */
    public Limits(long bytes, long unpackedBytes, int entries, int cells, int columns, int depth) {
        this(bytes, unpackedBytes, entries, cells, columns, depth, 500, 2_000_000, 500_000_000L, 200, 3);
    }
}
