package cn.huizong.document.flow;

import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Word table while it is being read: puts each cell in its place and joins merged ones. A row may be shorter than the
 * table; the places behind its end have no cell. A row without cells is none.
 */
public final class GridDraft {
    /** The broadest hairlines, in twips, twenty to a point: 7 mm, or else 3 mm. */
    private static final int[] HAIRLINES = {400, 170};

    private final int number;
    private final ReadCount tally;
    private final List<CellDraft> cells = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private Map<Integer, CellDraft> mergedAbove = new HashMap<>();
    private Map<Integer, CellDraft> merged = new HashMap<>();
    private @Nullable CellDraft left;
    private int row = 1;
    private int column = 1;
    private int columns;

    public GridDraft(ReadCount tally) {
        this.number = tally.nextTable();
        this.tally = tally;
    }

    /** The next cell of the row, or the cell that it is a part of. */
    public CellDraft place(CellShape shape) throws UnreadableDocument {
        tally.countCell();
        return put(shape);
    }

    /** The same for a cell that was counted when it was met. */
    CellDraft put(CellShape shape) throws UnreadableDocument {
        tally.checkWidth(column - 1L + shape.columns());
        CellDraft cell = find(shape);
        column += shape.columns();
        columns = Math.max(columns, column - 1);
        left = cell;
        return cell;
    }

    public void endRow() {
        if (column == 1) {
            return;
        }
        Map<Integer, CellDraft> passed = mergedAbove;
        passed.clear();
        mergedAbove = merged;
        merged = passed;
        left = null;
        column = 1;
        row++;
    }

    /** Where a cell of this table stands. */
    public String anchor(CellDraft cell) {
        return cell.anchor(number);
    }

    /**
     * Says how wide the next column is.
     *
     * @param twips its width, or less than 0 if nobody knows
     */
    public void width(int twips) {
        widths.add(twips);
    }

    /** The table; narrow columns that no cell fills alone only come of borders that do not meet, and are left out. */
    public Grid grid() {
        List<Cell> finished = cells.stream().map(cell -> cell.cell(number)).toList();
        for (int hairline : HAIRLINES) {
            int[] kept = columnsKept(hairline);
            boolean bare = finished.stream()
                    .anyMatch(cell -> kept[cell.column() - 1] == kept[cell.column() + cell.columnSpan() - 1]);
            if (kept[columns] < columns && !bare) {
                List<Cell> aligned =
                        finished.stream().map(cell -> narrowed(cell, kept)).toList();
                return new Grid(Grid.anchor(number), row - 1, kept[columns], aligned);
            }
        }
        return new Grid(Grid.anchor(number), row - 1, columns, finished);
    }

    /** How many columns before each border are no hairlines. */
    private int[] columnsKept(int hairline) {
        int[] kept = new int[columns + 1];
        boolean known = widths.size() >= columns;
        for (int i = 0; i < columns; i++) {
            boolean narrow = known && widths.get(i) >= 0 && widths.get(i) <= hairline;
            kept[i + 1] = kept[i] + (narrow ? 0 : 1);
        }
        return kept;
    }

    private static Cell narrowed(Cell cell, int[] kept) {
        int from = kept[cell.column() - 1];
        int to = kept[cell.column() + cell.columnSpan() - 1];
        return new Cell(cell.row(), from + 1, cell.rowSpan(), to - from, cell.text(), cell.anchor());
    }

    private CellDraft find(CellShape shape) {
        if (shape.horizontal() == CellShape.Merge.GO_ON && left != null) {
            if (left.startsIn(row)) {
                left.growRight(shape.columns());
            }
            return left;
        }
        if (shape.vertical() == CellShape.Merge.NONE) {
            return add(shape);
        }
        CellDraft cell = findAbove(shape);
        merged.put(column, cell);
        return cell;
    }

    /** A part of a merge that nothing above starts, or something of another width, starts one of its own. */
    private CellDraft findAbove(CellShape shape) {
        CellDraft above = shape.vertical() == CellShape.Merge.GO_ON ? mergedAbove.get(column) : null;
        if (above == null || above.columnSpan() != shape.columns()) {
            return add(shape);
        }
        above.growDown();
        return above;
    }

    private CellDraft add(CellShape shape) {
        CellDraft cell = new CellDraft(row, column, shape.columns());
        cells.add(cell);
        return cell;
    }
}
