package cn.huizong.document.page;

import cn.huizong.document.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Puts the parts of a table together that page ends have cut. A header that was repeated is taken once. A row that was
 * cut in its middle becomes one row, and a label that stands beside rows of both pages one label.
 */
final class GridJoin {
    /** Rows of so many numbers have labels with a number of their own, by which a label is told from the end of one. */
    private static final int ROW_OF_NUMBERS = 4;

    private final List<GridPiece> pieces = new ArrayList<>();
    private int rows;

    void add(List<GridPiece> part, int partRows) {
        int head = rows == 0 ? 0 : repeatedHead(part, partRows);
        List<GridPiece> body = part.stream().filter(piece -> piece.row() > head).toList();
        List<GridPiece> above =
                pieces.stream().filter(piece -> piece.lastRow() == rows).toList();
        List<GridPiece> below =
                body.stream().filter(piece -> piece.row() == head + 1).toList();
        int cut = rows > 0 && (isCutRow(above, below) || isCutInNumbers(above, below)) ? 1 : 0;
        OptionalInt values = firstValue(above, below);
        boolean same = values.isEmpty() && haveSameCells(above, below);
        for (GridPiece piece : body) {
            Optional<GridPiece> begun = below.contains(piece)
                    ? above.stream()
                            .filter(one -> one.standsOver(piece))
                            .filter(one -> cut == 1 || (!same && isOneLabel(one, piece, values)))
                            .findFirst()
                    : Optional.empty();
            if (begun.isPresent()) {
                begun.get().goOn(piece, piece.rows() - cut);
            } else {
                piece.moveDown(rows - head - cut);
                pieces.add(piece);
            }
        }
        rows += partRows - head - cut;
    }

    Grid grid(String anchor, int columns) {
        return new Grid(
                anchor, rows, columns, pieces.stream().map(GridPiece::cell).toList());
    }

    /** The rows at the head of a part that say what the head of the table said. */
    private int repeatedHead(List<GridPiece> part, int partRows) {
        int head = 0;
        for (int row = 1; row < partRows && isRepeated(part, row); row++) {
            int last = row;
            boolean closed =
                    part.stream().filter(piece -> piece.row() <= last).allMatch(piece -> piece.lastRow() <= last);
            head = closed ? row : head;
        }
        return head;
    }

    private boolean isRepeated(List<GridPiece> part, int row) {
        List<GridPiece> theirs =
                part.stream().filter(piece -> piece.row() == row).toList();
        List<GridPiece> ours =
                pieces.stream().filter(piece -> piece.row() == row).toList();
        return theirs.size() == ours.size()
                && theirs.stream().noneMatch(GridPiece::isNumber)
                && theirs.stream().anyMatch(piece -> !piece.isBlank())
                && theirs.stream().allMatch(their -> ours.stream().anyMatch(their::saysTheSame));
    }

    /**
     * Whether the last row of a page and the first one of the next are one row: the numbers, if there are any, stand on
     * one page, no cell is filled on both unless its text had to go on, and each page holds what the other lacks.
     */
    private static boolean isCutRow(List<GridPiece> above, List<GridPiece> below) {
        boolean bareAbove = above.stream().noneMatch(GridPiece::isNumber);
        boolean bareBelow = below.stream().noneMatch(GridPiece::isNumber);
        if (!haveSameCells(above, below) || !(bareAbove || bareBelow)) {
            return false;
        }
        boolean goesOn = false;
        for (GridPiece one : above) {
            GridPiece other = below.stream().filter(one::standsOver).findFirst().orElseThrow();
            if (!one.isBlank() && !other.isBlank()) {
                boolean flows = one.flowsInto(other) || (bareBelow && isRowOfNumbers(above) && !other.beginsItem());
                if (!flows || other.isNumber()) {
                    return false;
                }
                goesOn = true;
            }
        }
        List<GridPiece> bare = bareAbove ? above : below;
        List<GridPiece> counted = bareAbove ? below : above;
        boolean labelAlone = bareAbove != bareBelow
                && bare.stream().anyMatch(piece -> !piece.isBlank())
                && counted.stream().allMatch(piece -> piece.isBlank() || piece.isNumber());
        return goesOn || labelAlone;
    }

    private static boolean isRowOfNumbers(List<GridPiece> row) {
        return row.stream().filter(GridPiece::isNumber).count() >= ROW_OF_NUMBERS;
    }

    /** Whether numbers of the last row of a page, which filled their cells, go on in the next one, where no label stands. */
    private static boolean isCutInNumbers(List<GridPiece> above, List<GridPiece> below) {
        boolean goesOn = false;
        for (GridPiece other : below) {
            Optional<GridPiece> one =
                    above.stream().filter(piece -> piece.standsOver(other)).findFirst();
            if (!other.isBlank() && (one.isEmpty() || one.get().isBlank())) {
                return false;
            }
            if (!other.isBlank() && !one.orElseThrow().flowsInto(other)) {
                return false;
            }
            goesOn |= !other.isBlank();
        }
        return goesOn && haveSameCells(above, below);
    }

    private static boolean haveSameCells(List<GridPiece> above, List<GridPiece> below) {
        return above.size() == below.size()
                && above.stream().allMatch(one -> below.stream().anyMatch(one::standsOver));
    }

    /**
     * Whether two cells are one label: one beside the rows of two pages, left of all numbers, or a heading with further
     * headings beside it.
     */
    private static boolean isOneLabel(GridPiece one, GridPiece other, OptionalInt values) {
        if (values.isEmpty()) {
            return !one.isBlank() && !other.isBlank() && one.flowsInto(other);
        }
        return one.column() < values.getAsInt()
                && one.rows() + other.rows() > 2
                && !one.isNumber()
                && !other.isNumber()
                && (one.isBlank()
                        || other.isBlank()
                        || one.flowsInto(other)
                        || (one.isVertical() && other.isVertical()));
    }

    private static OptionalInt firstValue(List<GridPiece> above, List<GridPiece> below) {
        return Stream.concat(above.stream(), below.stream())
                .filter(GridPiece::isNumber)
                .mapToInt(GridPiece::column)
                .min();
    }
}
