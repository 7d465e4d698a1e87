package cn.huizong.document.rtf;

import cn.huizong.document.Block;
import cn.huizong.document.Grid;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.Prose;
import cn.huizong.document.flow.Story;
import cn.huizong.document.flow.TextLook;
import java.util.ArrayList;
import java.util.List;

/** One run of text of a rich text with the tables that are open in it: the main text, a note or a text box. */
final class RtfFlow {
    private final ReadCount tally;
    private final Prose prose = new Prose();
    private final List<RtfTable> tables = new ArrayList<>();
    private final List<Piece> line = new ArrayList<>();
    private final List<Block> boxes = new ArrayList<>();

    RtfFlow(ReadCount tally) {
        this.tally = tally;
    }

    /** A piece of the paragraph that is being read; whose it is, is known at its end. */
    private record Piece(String text, TextLook look) {
        void tell(Story story) {
            int from = story.line().length();
            story.line().append(text);
            look.mark(story, from);
        }
    }

    /** Adds to the paragraph what looks so. */
    void say(String text, TextLook look) {
        line.add(new Piece(text, look));
    }

    /** What a text box says comes after the paragraph that it stands in. */
    void box(List<Block> blocks) {
        boxes.addAll(blocks);
    }

    /** The table at a level of nesting, from 1, open from now on; deeper ones end. */
    RtfTable table(int level) throws UnreadableDocument {
        closeBelow(level);
        while (tables.size() < level) {
            tables.add(new RtfTable(tally));
        }
        return tables.get(level - 1);
    }

    /** Ends the paragraph, which belongs to the cell at a level of nesting or, at level 0, to the text. */
    void endParagraph(int level) throws UnreadableDocument {
        Story story = level == 0 ? text() : table(level).cell();
        if (level > 0) {
            story.stand(table(level).ground());
        }
        line.forEach(piece -> piece.tell(story));
        line.clear();
        story.box(boxes);
        boxes.clear();
        story.endParagraph();
    }

    List<Block> finish() throws UnreadableDocument {
        if (!line.isEmpty() || !boxes.isEmpty()) {
            endParagraph(0);
        }
        closeBelow(0);
        return prose.blocks();
    }

    /** The blocks of the main text and what comes after it, the paragraphs with anchors. */
    List<Block> finish(List<Block> notes) throws UnreadableDocument {
        finish();
        prose.place(notes);
        return prose.anchored();
    }

    private Story text() throws UnreadableDocument {
        closeBelow(0);
        return prose;
    }

    private void closeBelow(int level) throws UnreadableDocument {
        while (tables.size() > level) {
            RtfTable table = tables.remove(tables.size() - 1);
            if (table.isRowOpen()) {
                table.endCell();
                table.endRow();
            }
            Story around =
                    tables.isEmpty() ? prose : tables.get(tables.size() - 1).cell();
            Grid grid = table.grid();
            if (grid.rows() > 0) {
                around.table(grid, table.beside());
            } else {
                around.place(table.beside());
            }
        }
    }
}
