package cn.huizong.document.page;

import cn.huizong.document.Grid;
import cn.huizong.document.flow.ColumnBorders;
import java.util.ArrayList;
import java.util.List;

/** The parts of one table, which page ends may have cut. */
final class GridParts {
    /** Edges of parts are the same if no further apart than this, in points. */
    private static final double SAME_EDGE = 4;

    /** A place for a digit is wider than this, in points. */
    private static final double NARROWEST = 8;

    /** To a point. */
    private static final int TWIPS = 20;

    private final List<PageTable> parts = new ArrayList<>();

    GridParts(PageTable first) {
        parts.add(first);
    }

    /** Whether a table at the head of the next page goes on with this one: it is as wide and stands in the same place. */
    boolean goOnWith(PageTable next) {
        PageTable last = parts.get(parts.size() - 1);
        return next.page() == last.page() + 1
                && Math.abs(next.xs().get(0) - last.xs().get(0)) <= SAME_EDGE
                && Math.abs(end(next) - end(last)) <= SAME_EDGE;
    }

    private static double end(PageTable table) {
        return table.xs().get(table.xs().size() - 1);
    }

    void add(PageTable next) {
        parts.add(next);
    }

    /** All parts as one grid over the columns of all of them. */
    Grid grid() {
        List<Double> edges = new ArrayList<>(parts.get(0).xs());
        parts.forEach(part -> part.xs().forEach(x -> {
            if (edges.stream().noneMatch(edge -> Math.abs(edge - x) <= SAME_EDGE)) {
                edges.add(x);
            }
        }));
        edges.sort(null);
        ColumnBorders borders = borders(edges);
        String anchor = anchor(parts.get(0));
        GridJoin join = new GridJoin();
        for (PageTable part : parts) {
            List<GridPiece> pieces = part.cells().stream()
                    .filter(cell -> !isSliver(cell))
                    .map(cell -> piece(cell, part, edges, borders))
                    .toList();
            join.add(pieces, part.rows());
        }
        return join.grid(anchor, borders.columns());
    }

    private ColumnBorders borders(List<Double> edges) {
        ColumnBorders borders = new ColumnBorders(
                edges.stream().mapToInt(edge -> (int) Math.round(edge * TWIPS)).toArray());
        parts.stream()
                .flatMap(part -> part.cells().stream())
                .filter(cell -> !isSliver(cell))
                .forEach(cell -> {
                    int from = nearest(edges, cell.left());
                    borders.keepApart(from, Math.max(from + 1, nearest(edges, cell.right())));
                });
        borders.join();
        return borders;
    }

    /** Whether a place is only what lines of rows that do not meet leave between them. */
    private static boolean isSliver(PageCell cell) {
        return cell.isBlank() && cell.right() - cell.left() < NARROWEST;
    }

    private static GridPiece piece(PageCell cell, PageTable part, List<Double> edges, ColumnBorders borders) {
        int from = nearest(edges, cell.left());
        int to = Math.max(from + 1, nearest(edges, cell.right()));
        int column = borders.border(from);
        return new GridPiece(
                cell, column + 1, borders.border(to) - column, Grid.anchor(anchor(part), cell.row(), cell.column()));
    }

    private static int nearest(List<Double> edges, double x) {
        int nearest = 0;
        for (int i = 1; i < edges.size(); i++) {
            nearest = Math.abs(edges.get(i) - x) < Math.abs(edges.get(nearest) - x) ? i : nearest;
        }
        return nearest;
    }

    private static String anchor(PageTable table) {
        return "p" + table.page() + Grid.anchor(table.number());
    }
}
