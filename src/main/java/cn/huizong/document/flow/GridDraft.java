package cn.huizong.document.flow;

import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Word table while it is being read: puts each cell in its place and joins merged ones. A row may be shorter than the
 * table; the places behind its end have no cell. A row without cells is none.
 */
public final class GridDraft {
    private final int number;
    private final ReadCount tally;
    private final List<CellDraft> cells = new ArrayList<>();
    private final ColumnWidths widths = new ColumnWidths();
    /** Which of the cells are none of the document. */
    private final BitSet passed = new BitSet();

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

    /** Leaves places free at the side of a row that begins or ends elsewhere than the table. */
    public void pass(int places) throws UnreadableDocument {
        if (places > 0) {
            passed.set(cells.size());
            place(CellShape.of(places));
        }
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

    /** The table. Where borders of rows do not meet, the columns between them are none. */
    public Grid grid() {
        List<Cell> finished = cells.stream().map(cell -> cell.cell(number)).toList();
        return widths.aligned(new Grid(Grid.anchor(number), row - 1, columns, finished), finished, passed);
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
