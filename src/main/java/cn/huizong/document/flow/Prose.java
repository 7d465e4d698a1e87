package cn.huizong.document.flow;

import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.document.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** The main text, a text box or the notes: paragraphs and tables, block after block. */
public final class Prose extends Story {
    /** No cell of an official table is so long. */
    private static final int LONGEST_CELL = 1000;
    /** A report has more lines than this, and a frame around a note less. */
    private static final int FEWEST_LINES = 5;
    /** Within a table of a form there is no such table. */
    private static final int MORE = 5;

    private final List<Block> blocks = new ArrayList<>();

    /** The blocks in reading order; the paragraphs have no anchors yet. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The blocks with each paragraph anchored by its number. */
    public List<Block> anchored() {
        List<Block> anchored = new ArrayList<>(blocks.size());
        int number = 0;
        for (Block block : blocks) {
            anchored.add(
                    block instanceof Paragraph paragraph
                            ? new Paragraph(paragraph.text(), "narrative" + ++number)
                            : block);
        }
        return anchored;
    }

    /** A table that only lays out what stands in it is looked through: its cells are prose, and tables in them tables. */
    @Override
    public void table(Grid grid, List<Block> beside) {
        if (isLayout(grid, beside)) {
            grid.cells()
                    .forEach(cell ->
                            cell.text().lines().filter(line -> !line.isBlank()).forEach(this::say));
        } else {
            blocks.add(grid);
        }
        blocks.addAll(beside);
    }

    private static boolean isLayout(Grid grid, List<Block> beside) {
        boolean holdsTable = beside.stream().anyMatch(Grid.class::isInstance);
        if (!holdsTable && grid.cells().size() > 1) {
            return false;
        }
        long lines = grid.cells().stream()
                .mapToLong(cell -> cell.text().lines().count())
                .sum();
        return grid.cells().stream().anyMatch(cell -> cell.text().length() > LONGEST_CELL)
                || (lines >= FEWEST_LINES && (isOneToARow(grid) || holdsMore(grid, beside)));
    }

    /** Whether tables within say far more than the cells do, as a report beside the links of a page. */
    private static boolean holdsMore(Grid grid, List<Block> beside) {
        long own = grid.cells().stream().filter(cell -> !cell.isBlank()).count();
        long within = beside.stream()
                .filter(Grid.class::isInstance)
                .mapToLong(block -> ((Grid) block).cells().size())
                .sum();
        return within > MORE * own;
    }

    private static boolean isOneToARow(Grid grid) {
        long filled = grid.cells().stream().filter(cell -> !cell.isBlank()).count();
        long rows = grid.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(Cell::row)
                .distinct()
                .count();
        return filled == rows;
    }

    @Override
    public void say(String paragraph) {
        blocks.add(new Paragraph(paragraph, ""));
    }

    @Override
    public void place(List<Block> blocks) {
        this.blocks.addAll(blocks);
    }
}
