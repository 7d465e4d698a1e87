package cn.huizong.document.sheet;

import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.document.Paragraph;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the tables of a sheet from the lines above, between and below them. Where a sheet has ruled cells, what is ruled
 * is a table; a sheet without rules has a table where several cells stand in a row, and a single one is a line of prose
 * at the sheet's edge, after a free row, or when it reads like a sentence. A row of one ruled cell at a table's edge may
 * be the table's heading or the report's title, so it is read as both.
 */
public final class SheetBlocks {
    private static final int FEWEST_RULED = 4;
    private static final int SENTENCE = 40;

    private final int number;
    private final List<SheetRow> rows;
    private final boolean ruled;
    private final List<Block> blocks = new ArrayList<>();
    private final List<SheetRow> table = new ArrayList<>();

    public SheetBlocks(int number, List<SheetRow> rows) {
        this.number = number;
        this.rows = rows;
        this.ruled = rows.stream().mapToLong(SheetRow::ruled).sum() >= FEWEST_RULED;
    }

    public List<Block> blocks() {
        int first = firstWide();
        int last = lastWide();
        for (int i = 0; i < rows.size(); i++) {
            SheetRow row = rows.get(i);
            if (ruled ? isRuledTable(row) : isPlainTable(i, first, last)) {
                table.add(row);
            } else {
                endTable();
                say(row);
            }
        }
        endTable();
        return blocks;
    }

    private static boolean isRuledTable(SheetRow row) {
        return row.ruled() > 0 || row.covered() || row.filled() > 2 || row.hasNumber();
    }

    private boolean isPlainTable(int index, int first, int last) {
        SheetRow row = rows.get(index);
        if (row.filled() != 1 || row.covered()) {
            return true;
        }
        String text = row.cells().get(0).text();
        boolean free = index > 0 && rows.get(index - 1).number() < row.number() - 1;
        return index > first && index < last && !free && text.length() < SENTENCE && !text.endsWith("。");
    }

    private int firstWide() {
        int index = 0;
        while (index < rows.size() && rows.get(index).filled() < 2) {
            index++;
        }
        return index;
    }

    private int lastWide() {
        int index = rows.size() - 1;
        while (index >= 0 && rows.get(index).filled() < 2) {
            index--;
        }
        return index;
    }

    private void say(SheetRow row) {
        for (SheetRow.SheetCell cell : row.cells()) {
            if (!cell.isBlank()) {
                blocks.add(new Paragraph(cell.text(), cell.anchor()));
            }
        }
    }

    private void endTable() {
        if (table.isEmpty()) {
            return;
        }
        int from = 0;
        while (from < table.size() && isLine(table.get(from))) {
            say(table.get(from++));
        }
        int to = table.size();
        while (to > from && isLine(table.get(to - 1))) {
            to--;
        }
        if (from < to) {
            blocks.add(grid());
            table.subList(to, table.size()).forEach(this::say);
        }
        table.clear();
    }

    /** At an edge, words in one cell, or two of a sheet without rules, may be a title or a signature. */
    private boolean isLine(SheetRow row) {
        return row.filled() > 0
                && row.filled() == row.cells().size()
                && row.filled() <= (ruled ? 1 : 2)
                && !row.hasNumber()
                && !row.covered();
    }

    private Grid grid() {
        List<Cell> cells = new ArrayList<>();
        int columns = 0;
        for (int i = 0; i < table.size(); i++) {
            for (SheetRow.SheetCell cell : table.get(i).cells()) {
                columns = Math.max(columns, cell.column() + cell.columns() - 1);
                cells.add(new Cell(
                        i + 1, cell.column(), rowSpan(i, cell.bottom()), cell.columns(), cell.text(), cell.anchor()));
            }
        }
        return new Grid(Grid.sheetAnchor(number), table.size(), columns, cells);
    }

    /** The rows of the table from one to the last that is not behind the sheet's row where a cell ends. */
    private int rowSpan(int index, int bottom) {
        int from = index;
        int to = table.size() - 1;
        while (from < to) {
            int middle = (from + to + 1) / 2;
            if (table.get(middle).number() <= bottom) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from - index + 1;
    }
}
