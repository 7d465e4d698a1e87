package cn.huizong.document.flow;

import cn.huizong.document.Block;
import cn.huizong.document.Grid;
import cn.huizong.document.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** The main text, a text box or the notes: paragraphs and tables, block after block. */
public final class Prose extends Story {
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

    @Override
    public void table(Grid grid, List<Block> beside) {
        blocks.add(grid);
        blocks.addAll(beside);
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
