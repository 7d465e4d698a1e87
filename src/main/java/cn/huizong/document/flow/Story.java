package cn.huizong.document.flow;

import cn.huizong.document.Block;
import cn.huizong.document.Grid;
import cn.huizong.document.Legibility;
import cn.huizong.document.RaisedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said in one place of a document, told in reading order: the main text, a text box, the notes, or a cell.
 * Blank paragraphs say nothing.
 */
public abstract sealed class Story permits Prose, CellStory {
    /** A space of no width. */
    private static final String NOTHING = "\u200B";

    private final StringBuilder line = new StringBuilder();
    private final List<Block> boxes = new ArrayList<>();
    private final List<Stretch> raised = new ArrayList<>(0);
    private final List<Stretch> pale = new ArrayList<>(0);
    /** The colour that the text stands on; null if nobody knows it. */
    private @Nullable Integer ground;

    /** A stretch of the line that stands higher or lower than the rest; a moved one is raised only beside text that is not. */
    private record Stretch(int from, int to, boolean moved) {}

    /** The text of the paragraph that is being read. */
    public final StringBuilder line() {
        return line;
    }

    /** What the line says from a place on is written as a raised or lowered mark. */
    public final void raise(int from) {
        raise(from, false);
    }

    /** What the line says from a place on is moved up or down. If all of the line is, nobody sees a mark in it. */
    public final void move(int from) {
        raise(from, true);
    }

    /** What the line says from a place on is in a colour: that of its ground is not seen. */
    public final void paint(int from, int ink) {
        boolean unseen = Legibility.isUnseen(ink, ground == null ? Legibility.WHITE : ground);
        if (unseen && from < line.length()) {
            pale.add(new Stretch(from, line.length(), false));
        }
    }

    /** Says what colour the text stands on; null if nobody knows it. */
    public final void stand(@Nullable Integer onGround) {
        ground = onGround;
    }

    private void raise(int from, boolean moved) {
        if (from < line.length()) {
            raised.add(new Stretch(from, line.length(), moved));
        }
    }

    /** A text box stands in the paragraph; what it says comes after it. */
    public final void box(List<Block> blocks) {
        boxes.addAll(blocks);
    }

    public final void endParagraph() {
        boolean unsure = !pale.isEmpty() && !leaveOutPale();
        if (!raised.isEmpty()) {
            writeRaised();
        }
        String text = unsure ? unsure(line.toString()) : line.toString();
        line.setLength(0);
        if (!text.isBlank()) {
            say(text);
        }
        if (!boxes.isEmpty()) {
            placeBoxes(boxes);
            boxes.clear();
        }
    }

    private void writeRaised() {
        boolean beside = !without(raised).isBlank();
        for (int i = raised.size() - 1; i >= 0; i--) {
            Stretch one = raised.get(i);
            if (beside || !one.moved()) {
                line.replace(one.from(), one.to(), RaisedText.of(line.substring(one.from(), one.to())));
            }
        }
        raised.clear();
    }

    /**
     * Signs that show nothing stand for it, so that what is raised keeps its place. White on a ground that nobody knows is not
     * seen beside dark text; all by itself it may be.
     *
     * @return whether it is certain what is seen
     */
    private boolean leaveOutPale() {
        boolean certain = ground != null || !without(pale).isBlank();
        if (certain && without(pale).isBlank()) {
            line.setLength(0);
            raised.clear();
        } else if (certain) {
            pale.forEach(one -> line.replace(one.from(), one.to(), NOTHING.repeat(one.to() - one.from())));
        }
        pale.clear();
        return certain;
    }

    /** How a text is told of which nobody knows whether it is seen. */
    String unsure(String text) {
        return text;
    }

    private String without(List<Stretch> stretches) {
        StringBuilder rest = new StringBuilder(line);
        for (int i = stretches.size() - 1; i >= 0; i--) {
            rest.delete(stretches.get(i).from(), stretches.get(i).to());
        }
        return rest.toString();
    }

    /** Takes what the text boxes of a paragraph say. */
    void placeBoxes(List<Block> blocks) {
        place(blocks);
    }

    /** Takes a table and the blocks from within its cells. */
    public abstract void table(Grid grid, List<Block> beside);

    abstract void say(String paragraph);

    public abstract void place(List<Block> blocks);
}
