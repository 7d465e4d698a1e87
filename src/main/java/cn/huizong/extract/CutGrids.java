package cn.huizong.extract;

import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.FlatRow;
import cn.huizong.document.Grid;
import cn.huizong.document.Paragraph;
import cn.huizong.document.text.TextLine;
import cn.huizong.form.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the parts of tables together that a page or a converter has cut, where no page tells: grids with nothing but
 * 续表 between them, of one width or with as many numbers in a row, of which one has lost columns of labels that no row of it
 * needs. Each cell keeps its anchor, and a head that was repeated stays where it stands.
 */
final class CutGrids {
    private static final Pattern CONTINUED = Pattern.compile("\\(?(?:续上?表|上接第?\\d*页?)\\)?");

    /** Fewer numbers in a row do not tell that two grids of different widths are one table. */
    private static final int FEWEST_NUMBERS = 3;

    private final Vocabulary vocabulary;
    private final List<Grid> grids = new ArrayList<>();
    private boolean open;

    private CutGrids(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The grids of a document, those that go on with the one before as part of it. */
    static List<Grid> joined(Document document, Vocabulary vocabulary) {
        CutGrids cut = new CutGrids(vocabulary);
        document.blocks().forEach(cut::add);
        return cut.grids;
    }

    private void add(Block block) {
        if (block instanceof Grid grid) {
            int last = grids.size() - 1;
            if (open && goesOn(grids.get(last), grid)) {
                Grid above = grids.get(last);
                int columns = Math.max(above.columns(), grid.columns());
                grids.set(
                        last,
                        join(
                                widened(above, columns, above.rows()),
                                widened(grid, columns, firstBelowHead(above, grid))));
            } else {
                grids.add(grid);
            }
            open = true;
        } else if (block instanceof FlatRow || (block instanceof Paragraph line && !isBetween(line.text()))) {
            open = false;
        }
    }

    private static boolean isBetween(String text) {
        return text.isBlank()
                || TextLine.isPageNumber(text.strip())
                || CONTINUED.matcher(Wording.unified(text)).matches();
    }

    /** Whether a grid begins with a row of the table before it that is not there yet, or with the numbers below its headings. */
    private boolean goesOn(Grid above, Grid below) {
        if (below.rows() == 0 || above.rows() == 0) {
            return false;
        }
        int row = firstBelowHead(above, below);
        if (above.columns() != below.columns()) {
            int numbers = numbers(below, row);
            if (numbers < FEWEST_NUMBERS || numbers != numbers(above, above.rows())) {
                return false;
            }
        }
        List<Cell> first = below.row(row);
        List<String> words = words(first);
        if (words.isEmpty()) {
            return words(above.row(above.rows())).stream().anyMatch(vocabulary::knows)
                    && first.stream().anyMatch(cell -> CellReading.isNumber(cell.text()))
                    && above.row(above.rows()).stream().noneMatch(cell -> CellReading.isNumber(cell.text()));
        }
        boolean counts = first.stream().anyMatch(cell -> CellReading.isValueLike(cell.text()));
        return counts && words.stream().anyMatch(vocabulary::knows) && !hasRow(above, words);
    }

    /** How many of the last columns have a number each in a row, right up to its label. */
    private static int numbers(Grid grid, int row) {
        List<Cell> cells = grid.row(row);
        int numbers = 0;
        for (int i = cells.size() - 1; i > 0; i--) {
            Cell cell = cells.get(i);
            boolean next = cell.columnSpan() == 1 && cell.column() == grid.columns() - numbers;
            if (!next || !CellReading.isValueLike(cell.text())) {
                return numbers;
            }
            numbers++;
        }
        return numbers;
    }

    /** A grid with so many columns: its last column of labels is as broad as those that it has lost. */
    private static Grid widened(Grid grid, int columns, int row) {
        int more = columns - grid.columns();
        if (more == 0) {
            return grid;
        }
        int labels = grid.columns() - numbers(grid, row);
        List<Cell> cells = grid.cells().stream()
                .map(cell -> {
                    boolean behind = cell.column() > labels;
                    boolean across = !behind && cell.column() + cell.columnSpan() > labels;
                    return new Cell(
                            cell.row(),
                            cell.column() + (behind ? more : 0),
                            cell.rowSpan(),
                            cell.columnSpan() + (across ? more : 0),
                            cell.text(),
                            cell.anchor());
                })
                .toList();
        return new Grid(grid.anchor(), grid.rows(), columns, cells);
    }

    /** The first row of a grid, or the one below a head of several rows that is the same as that of the grid before. */
    private static int firstBelowHead(Grid above, Grid below) {
        int row = 1;
        while (row < Math.min(above.rows(), below.rows()) && isHead(above.row(row), below.row(row))) {
            row++;
        }
        return row > 2 ? row : 1;
    }

    private static boolean isHead(List<Cell> above, List<Cell> below) {
        return words(above).equals(words(below))
                && !words(below).isEmpty()
                && below.stream().noneMatch(cell -> CellReading.isNumber(cell.text()));
    }

    private static boolean hasRow(Grid grid, List<String> words) {
        for (int row = 1; row <= grid.rows(); row++) {
            if (words(grid.row(row)).equals(words)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(List<Cell> row) {
        return row.stream()
                .filter(cell -> !CellReading.isValueLike(cell.text()))
                .map(cell -> Wording.plain(cell.text()))
                .toList();
    }

    private static Grid join(Grid above, Grid below) {
        List<Cell> cells = new ArrayList<>(above.cells());
        for (Cell cell : below.cells()) {
            cells.add(new Cell(
                    cell.row() + above.rows(),
                    cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan(),
                    cell.text(),
                    cell.anchor()));
        }
        return new Grid(above.anchor(), above.rows() + below.rows(), above.columns(), cells);
    }
}
