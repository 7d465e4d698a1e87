package cn.huizong.document.flow;

import cn.huizong.document.Block;
import cn.huizong.document.Grid;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said in one place of a document, told in reading order: the main text, a text box, the notes, or a cell.
 * Blank paragraphs say nothing.
 */
public abstract sealed class Story permits Prose, CellStory {
    private final StringBuilder line = new StringBuilder();
    private final List<Block> boxes = new ArrayList<>();

    /** The text of the paragraph that is being read. */
    public final StringBuilder line() {
        return line;
    }

    /** A text box stands in the paragraph; what it says comes after it. */
    public final void box(List<Block> blocks) {
        boxes.addAll(blocks);
    }

    public final void endParagraph() {
        String text = line.toString();
        line.setLength(0);
        if (!text.isBlank()) {
            say(text);
        }
        place(boxes);
        boxes.clear();
    }

    /** Takes a table and the blocks from within its cells. */
    public abstract void table(Grid grid, List<Block> beside);

    abstract void say(String paragraph);

    public abstract void place(List<Block> blocks);
}
