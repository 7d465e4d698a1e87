package cn.huizong.document.flow;

import cn.huizong.document.Grid;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of a format that tells each cell's edges on the paper, row by row, and no columns: where edges of any two rows
 * meet is the border of a column. Distances are in twips, twenty to a point.
 */
public final class EdgeGrid {
    /** A row that is moved out by so much of its first cell or less begins where the table does. */
    private static final int MOVED = 250;

    private final GridDraft grid;
    private final ReadCount tally;
    private final List<List<EdgeCell>> rows = new ArrayList<>();

    public EdgeGrid(ReadCount tally) {
        this.grid = new GridDraft(tally);
        this.tally = tally;
    }

    /** A cell between two edges, and its part in merges. */
    public record EdgeCell(
            int left, int right, CellShape.Merge vertical, CellShape.Merge horizontal, List<String> lines) {
        EdgeCell between(int newLeft, int newRight) {
            return new EdgeCell(newLeft, newRight, vertical, horizontal, lines);
        }
    }

    public void add(List<EdgeCell> row) throws UnreadableDocument {
        tally.checkWidth(row.size());
        for (int i = 0; i < row.size(); i++) {
            tally.countCell();
        }
        if (!row.isEmpty()) {
            rows.add(new ArrayList<>(row));
        }
    }

    public Grid grid() throws UnreadableDocument {
        alignOuterEdges();
        lay(new Borders(rows));
        return grid.grid();
    }

    /** Rows that Word has set off by their cell margin, which is no column. */
    private void alignOuterEdges() {
        int left = rows.stream().mapToInt(row -> row.get(0).left()).min().orElse(0);
        int right = rows.stream().mapToInt(row -> last(row).right()).max().orElse(0);
        for (List<EdgeCell> row : rows) {
            EdgeCell first = row.get(0);
            if (first.left() - left <= Math.min(MOVED, (first.right() - first.left()) / 2)) {
                row.set(0, first.between(left, first.right()));
            }
            EdgeCell last = last(row);
            if (right - last.right() <= Math.min(MOVED, (last.right() - last.left()) / 2)) {
                row.set(row.size() - 1, last.between(last.left(), right));
            }
        }
    }

    private static EdgeCell last(List<EdgeCell> row) {
        return row.get(row.size() - 1);
    }

    private void lay(Borders borders) throws UnreadableDocument {
        for (List<EdgeCell> row : rows) {
            int column = 0;
            List<String> lines = new ArrayList<>();
            for (EdgeCell cell : row) {
                int from = Math.max(column, borders.column(cell.left()));
                int to = borders.column(cell.right());
                if (to <= from) {
                    // of no width: what it says belongs to the cell before it
                    lines.addAll(cell.lines());
                    continue;
                }
                if (from > column) {
                    grid.put(CellShape.of(from - column));
                }
                lines = grid.put(new CellShape(to - from, cell.vertical(), cell.horizontal(), false, null))
                        .lines();
                lines.addAll(cell.lines());
                column = to;
            }
            grid.endRow();
        }
    }

    /** The edges of all cells and the borders that they make up. */
    private static final class Borders {
        private final int[] edges;
        private final ColumnBorders borders;

        Borders(List<List<EdgeCell>> rows) {
            edges = rows.stream()
                    .flatMap(List::stream)
                    .flatMapToInt(cell -> IntStream.of(cell.left(), cell.right()))
                    .sorted()
                    .distinct()
                    .toArray();
            borders = new ColumnBorders(edges);
            rows.stream()
                    .flatMap(List::stream)
                    .filter(cell -> cell.right() > cell.left())
                    .forEach(cell -> borders.keepApart(number(cell.left()), number(cell.right())));
            borders.join();
        }

        private int number(int edge) {
            return Arrays.binarySearch(edges, edge);
        }

        /** The number of the border that an edge lies at, from 0. */
        int column(int edge) {
            return borders.border(number(edge));
        }
    }
}
