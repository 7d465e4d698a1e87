package cn.huizong.document;

import java.util.ArrayList;
import java.util.List;

/** The main text, a text box or the notes: paragraphs and tables, block after block. */
final class Prose extends Story {
    private final List<Block> blocks = new ArrayList<>();

    /** The blocks in reading order; the paragraphs have no anchors yet. */
    List<Block> blocks() {
        return blocks;
    }

    /** The blocks with each paragraph anchored by its number. */
    List<Block> anchored() {
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

    @Override
    void table(Grid grid, List<Block> beside) {
        blocks.add(grid);
        blocks.addAll(beside);
    }

    @Override
    void say(String paragraph) {
        blocks.add(new Paragraph(paragraph, ""));
    }

    @Override
    void place(List<Block> blocks) {
        this.blocks.addAll(blocks);
    }
}
