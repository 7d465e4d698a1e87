package cn.huizong.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What is said in one place of a document, told in reading order: the main text, a text box, the notes, or a cell.
 * Blank paragraphs say nothing.
 */
abstract sealed class Story permits Prose, CellStory {
    private final StringBuilder line = new StringBuilder();
    private final List<Block> boxes = new ArrayList<>();

    /** The text of the paragraph that is being read. */
    final StringBuilder line() {
        return line;
    }

    /** A text box stands in the paragraph; what it says comes after it. */
    final void box(List<Block> blocks) {
        boxes.addAll(blocks);
    }

    final void endParagraph() {
        String text = line.toString();
        line.setLength(0);
        if (!text.isBlank()) {
            say(text);
        }
        place(boxes);
        boxes.clear();
    }

    /** Takes a table and the blocks from within its cells. */
    abstract void table(Grid grid, List<Block> beside);

    abstract void say(String paragraph);

    abstract void place(List<Block> blocks);
}
