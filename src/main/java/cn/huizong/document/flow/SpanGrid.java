package cn.huizong.document.flow;

import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A table while it is being read, of a format that says of each cell how many rows and columns it covers and leaves
 * room for those that it covers. A row without cells is none.
 */
public final class SpanGrid {
    private final int number;
    private final ReadCount tally;
    private final List<Placed> cells = new ArrayList<>();
    private final List<Placed> line = new ArrayList<>();
    private final ColumnWidths widths = new ColumnWidths();
    private int row = 1;
    private int column = 1;
    private int columns;

    public SpanGrid(ReadCount tally) {
        this.number = tally.nextTable();
        this.tally = tally;
    }

    private record Placed(int row, int column, int rowSpan, int columnSpan, List<String> lines) {
        Cell cell(int table, int rows, int columns) {
            return new Cell(
                    row,
                    column,
                    Math.min(rowSpan, rows - row + 1),
                    Math.min(columnSpan, columns - column + 1),
                    String.join("\n", lines),
                    Grid.anchor(Grid.anchor(table), row, column));
        }

        Placed at(int otherRow) {
            return new Placed(otherRow, column, rowSpan, columnSpan, lines);
        }
    }

    /**
     * Puts a cell at the next place of the row, and again as often as it is repeated.
     *
     * @return its lines, still to be written
     */
    public List<String> place(int rowSpan, int columnSpan, int repeated) throws UnreadableDocument {
        List<String> lines = new ArrayList<>(1);
        tally.checkWidth(column - 1L + repeated);
        for (int i = 0; i < repeated; i++) {
            tally.countCell();
            line.add(new Placed(row, column, Math.max(1, rowSpan), Math.max(1, columnSpan), lines));
            column++;
        }
        return lines;
    }

    /** Passes places that another cell covers. */
    public void pass(int places) throws UnreadableDocument {
        tally.checkWidth(column - 1L + places);
        column += places;
    }

    /** Ends the row, which stands there as often as it is repeated. */
    public void endRow(int repeated) throws UnreadableDocument {
        if (column > 1) {
            columns = Math.max(columns, column - 1);
            cells.addAll(line);
            for (int i = 1; i < repeated; i++) {
                row++;
                for (Placed cell : line) {
                    tally.countCell();
                    cells.add(cell.at(row));
                }
                tally.checkRows(row);
            }
            row++;
        }
        line.clear();
        column = 1;
    }

    /**
     * Says how wide the next columns are.
     *
     * @param twips the width of each, or less than 0 if nobody knows
     */
    public void width(int twips, int repeated) throws UnreadableDocument {
        tally.checkWidth(repeated);
        for (int i = 0; i < repeated; i++) {
            widths.add(twips);
        }
    }

    /** The table. Where borders of rows do not meet, the columns between them are none. */
    public Grid grid() {
        int rows = row - 1;
        List<Cell> finished =
                cells.stream().map(cell -> cell.cell(number, rows, columns)).toList();
        return widths.aligned(new Grid(Grid.anchor(number), rows, columns, finished), finished, new BitSet());
    }
}
