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
 * Puts the parts of tables together that a page or a converter has cut, where no page tells: grids of one width with nothing but
 * 续表 between them. Each cell keeps its anchor, and a head that was repeated stays where it stands.
 */
final class CutGrids {
    private static final Pattern CONTINUED = Pattern.compile("\\(?(?:续上?表|上接第?\\d*页?)\\)?");

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
                grids.set(last, join(grids.get(last), grid));
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
        if (above.columns() != below.columns() || below.rows() == 0 || above.rows() == 0) {
            return false;
        }
        List<Cell> first = below.row(1);
        List<String> words = words(first);
        if (words.isEmpty()) {
            return words(above.row(above.rows())).stream().anyMatch(vocabulary::knows)
                    && first.stream().anyMatch(cell -> CellReading.isNumber(cell.text()))
                    && above.row(above.rows()).stream().noneMatch(cell -> CellReading.isNumber(cell.text()));
        }
        boolean counts = first.stream().anyMatch(cell -> CellReading.isValueLike(cell.text()));
        return counts && words.stream().anyMatch(vocabulary::knows) && !hasRow(above, words);
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
