package cn.huizong.document;

/** What has been met so far while one document is read, over all of its parts. */
public final class ReadCount {
    private final Limits limits;
    private int tables;
    private long cells;
    private boolean tracked;

    public ReadCount(Limits limits) {
        this.limits = limits;
    }

    /** The number of the table that starts here. */
    public int nextTable() {
        return ++tables;
    }

    public void countCell() throws UnreadableDocument {
        countCells(1);
    }

    public void countCells(long more) throws UnreadableDocument {
        cells += more;
        if (cells > limits.cells()) {
            throw new UnreadableDocument("文件中的单元格超过 " + limits.cells() + " 个（限额 cells）");
        }
    }

    /** Refuses a table that is wider than the limit. */
    public void checkWidth(long columns) throws UnreadableDocument {
        if (columns > limits.columns()) {
            throw new UnreadableDocument("文件中有表格超过 " + limits.columns() + " 列（限额 columns）");
        }
    }

    /** Refuses a table of more rows than there may be cells. */
    public void checkRows(long rows) throws UnreadableDocument {
        if (rows > limits.cells()) {
            throw new UnreadableDocument("文件中有表格超过 " + limits.cells() + " 行（限额 cells）");
        }
    }

    public void sawTrackedChange() {
        tracked = true;
    }

    public boolean tracked() {
        return tracked;
    }
}
