package cn.huizong.document.flow;

import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.document.Paragraph;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a table: its paragraphs are lines of the cell's text. What else stands in it, text boxes and tables, comes
 * after the whole table; only a nested table that says just one thing, and a box in an empty cell, is part of the text.
 */
public final class CellStory extends Story {
    /** What a box says for a cell is no longer than a label. */
    private static final int LONGEST_BOX = 60;

    private static final char UNSURE = '\uFFFD';

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

    /**
     * A box in an empty cell stands for its text; a number in a box beside a number is told with it, so that neither is
     * taken for the cell's. Any other box is a block of its own.
     */
    @Override
    void placeBoxes(List<Block> blocks) {
        boolean text = blocks.stream().allMatch(Paragraph.class::isInstance);
        String says =
                text ? blocks.stream().map(block -> ((Paragraph) block).text()).collect(Collectors.joining("\n")) : "";
        boolean ours = lines.isEmpty()
                ? says.length() <= LONGEST_BOX
                : isNumber(says) && lines.stream().anyMatch(CellStory::isNumber);
        if (text && ours && !says.isBlank()) {
            lines.add(says);
        } else {
            place(blocks);
        }
    }

    /** A number that may not be seen is told so that it is read as none; words are words, seen or not. */
    @Override
    String unsure(String text) {
        return isNumber(text) ? text + UNSURE : text;
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_BOX
                && text.chars().anyMatch(Character::isDigit)
                && text.chars().noneMatch(Character::isIdeographic);
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
