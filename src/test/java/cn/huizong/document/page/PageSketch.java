package cn.huizong.document.page;

import cn.huizong.document.Block;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import java.util.ArrayList;
import java.util.List;

/** Draws the ink of a page of A4 for a test: ten points a character, five a digit. */
final class PageSketch {
    private static final double SIZE = 10;

    private final int number;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    PageSketch(int number) {
        this.number = number;
    }

    PageSketch text(double x, double y, String text) {
        return text(x, y, SIZE, text);
    }

    PageSketch text(double x, double y, double size, String text) {
        double at = x;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            double width = c < 0x250 ? size / 2 : size;
            if (c != ' ') {
                glyphs.add(new Glyph(String.valueOf(c), at, y, width, size));
            }
            at += width;
        }
        return this;
    }

    PageSketch across(double at, double from, double to) {
        rulings.add(new Ruling(true, at, from, to));
        return this;
    }

    PageSketch down(double at, double from, double to) {
        rulings.add(new Ruling(false, at, from, to));
        return this;
    }

    /** Lines at all of these places, and in every cell its text; rows of {@code texts} are told apart by {@code /}. */
    PageSketch table(double[] xs, double[] ys, String... texts) {
        for (double y : ys) {
            across(y, xs[0], xs[xs.length - 1]);
        }
        for (double x : xs) {
            down(x, ys[0], ys[ys.length - 1]);
        }
        return fill(xs, ys, texts);
    }

    PageSketch fill(double[] xs, double[] ys, String... texts) {
        for (int row = 0; row < texts.length; row++) {
            String[] cells = texts[row].split("/", -1);
            for (int column = 0; column < cells.length; column++) {
                String[] lines = cells[column].split("\n", -1);
                for (int line = 0; line < lines.length; line++) {
                    text(xs[column] + 5, ys[row] + 5 + 12 * line, lines[line]);
                }
            }
        }
        return this;
    }

    PageMarks ink() {
        return new PageMarks(number, 595, 842, glyphs, rulings, 0);
    }

    static List<Block> blocks(PageSketch... pages) throws UnreadableDocument {
        return blocks(Limits.DEFAULT, pages);
    }

    static List<Block> blocks(Limits limits, PageSketch... pages) throws UnreadableDocument {
        return document(limits, pages).blocks();
    }

    static Document document(PageSketch... pages) throws UnreadableDocument {
        return document(Limits.DEFAULT, pages);
    }

    private static Document document(Limits limits, PageSketch... pages) throws UnreadableDocument {
        List<PageMarks> inks = new ArrayList<>();
        for (PageSketch page : pages) {
            inks.add(page.ink());
        }
        return PageBlocks.document(Format.PDF, inks, limits, false);
    }
}
