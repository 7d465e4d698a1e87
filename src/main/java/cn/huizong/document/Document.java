package cn.huizong.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A report as its file shows it.
 *
 * @param format what the file was
 * @param blocks paragraphs and tables in reading order
 * @param tracked whether the file held tracked changes that nobody had accepted; deleted text is already out, inserted
 *     text in
 * @param recognised whether a page of it is a picture whose characters a program made out, with the errors of such
 * @param placed of pages, the words in their places; the blocks say them too
 */
public record Document(
        Format format, List<Block> blocks, boolean tracked, boolean recognised, List<PlacedWords> placed) {
    public Document {
        blocks = List.copyOf(blocks);
        placed = List.copyOf(placed);
    }

    /** A document whose file says which characters it shows. */
    public Document(Format format, List<Block> blocks, boolean tracked) {
        this(format, blocks, tracked, false, List.of());
    }

    public Stream<Grid> grids() {
        return blocks.stream().filter(Grid.class::isInstance).map(Grid.class::cast);
    }

    public Stream<Paragraph> paragraphs() {
        return blocks.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
    }
}
