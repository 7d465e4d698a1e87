package cn.huizong.document.flow;

import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import java.util.List;

/**
 * A cell of a table: its paragraphs are lines of the cell's text. What else stands in it, text boxes and tables, comes
 * after the whole table; only a nested table that says just one thing is part of the text.
 */
public final class CellStory extends Story {
    private final List<String> lines;
    private final List<Block> beside;

    public CellStory(List<String> lines, List<Block> beside) {
        this.lines = lines;
        this.beside = beside;
    }

    @Override
    public void table(Grid grid, List<Block> beside) {
        List<Cell> filled =
                grid.cells().stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.size() > 1) {
            place(List.of(grid));
        } else {
            filled.forEach(cell -> say(cell.text()));
        }
        place(beside);
    }

    @Override
    void say(String paragraph) {
        lines.add(paragraph);
    }

    @Override
    public void place(List<Block> blocks) {
        beside.addAll(blocks);
    }
}
