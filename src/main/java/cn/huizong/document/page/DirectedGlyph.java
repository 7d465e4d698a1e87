package cn.huizong.document.page;

import cn.huizong.document.Legibility;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A character of a PDF page and the way its line runs.
 *
 * @param glyph the character in its box
 * @param turns by how many quarters of a turn, clockwise, its line is turned; -1 if it stands askew, as a watermark does
 * @param ink its colour, as {@link Legibility} tells colours
 */
public record DirectedGlyph(Glyph glyph, int turns, int ink) {
    private static final double ASKEW = 0.05;

    public static DirectedGlyph of(String text, Point2D one, Point2D other, double aheadX, double aheadY) {
        double x = Math.min(one.getX(), other.getX());
        double y = Math.min(one.getY(), other.getY());
        double width = Math.abs(one.getX() - other.getX());
        double height = Math.abs(one.getY() - other.getY());
        return new DirectedGlyph(new Glyph(text, x, y, width, height), turns(aheadX, aheadY), Legibility.UNKNOWN);
    }

    /** The same character in a colour. */
    public DirectedGlyph in(int colour) {
        return new DirectedGlyph(glyph, turns, colour);
    }

    private static int turns(double x, double y) {
        double size = Math.hypot(x, y);
        if (Math.abs(y) <= ASKEW * size) {
            return x > 0 ? 0 : 2;
        }
        if (Math.abs(x) <= ASKEW * size) {
            return y > 0 ? 1 : 3;
        }
        return -1;
    }

    /** The page turned so that most of its text is upright. What stands askew, or off the page, is left out. */
    public static PageMarks upright(
            int number, PagePlace place, List<DirectedGlyph> glyphs, List<Ruling> rulings, double pictured) {
        int[] counts = new int[4];
        glyphs.stream().filter(glyph -> glyph.turns >= 0).forEach(glyph -> counts[glyph.turns]++);
        int most = 0;
        for (int turns = 1; turns < counts.length; turns++) {
            most = counts[turns] > counts[most] ? turns : most;
        }
        Turn turn = new Turn(most, place.width(), place.height());
        List<Glyph> kept = new ArrayList<>();
        for (DirectedGlyph each : glyphs) {
            Glyph glyph = each.glyph;
            boolean inside = glyph.middle() >= 0
                    && glyph.middle() <= place.width()
                    && glyph.centre() >= 0
                    && glyph.centre() <= place.height();
            if (each.turns >= 0 && inside) {
                kept.add(turn.of(glyph));
            }
        }
        List<Ruling> turned = rulings.stream().map(turn::of).toList();
        return new PageMarks(number, turn.width(), turn.height(), kept, turned, pictured);
    }

    /** A page turned back by some quarters of a turn. */
    private record Turn(int turns, double pageWidth, double pageHeight) {
        double width() {
            return turns % 2 == 0 ? pageWidth : pageHeight;
        }

        double height() {
            return turns % 2 == 0 ? pageHeight : pageWidth;
        }

        Glyph of(Glyph glyph) {
            return switch (turns) {
                case 1 -> new Glyph(glyph.text(), glyph.y(), pageWidth - glyph.right(), glyph.height(), glyph.width());
                case 2 ->
                    new Glyph(
                            glyph.text(),
                            pageWidth - glyph.right(),
                            pageHeight - glyph.bottom(),
                            glyph.width(),
                            glyph.height());
                case 3 ->
                    new Glyph(glyph.text(), pageHeight - glyph.bottom(), glyph.x(), glyph.height(), glyph.width());
                default -> glyph;
            };
        }

        Ruling of(Ruling ruling) {
            return switch (turns) {
                case 1 ->
                    ruling.across()
                            ? new Ruling(false, ruling.at(), pageWidth - ruling.to(), pageWidth - ruling.from())
                            : new Ruling(true, pageWidth - ruling.at(), ruling.from(), ruling.to());
                case 2 ->
                    ruling.across()
                            ? new Ruling(
                                    true, pageHeight - ruling.at(), pageWidth - ruling.to(), pageWidth - ruling.from())
                            : new Ruling(
                                    false,
                                    pageWidth - ruling.at(),
                                    pageHeight - ruling.to(),
                                    pageHeight - ruling.from());
                case 3 ->
                    ruling.across()
                            ? new Ruling(false, pageHeight - ruling.at(), ruling.from(), ruling.to())
                            : new Ruling(true, ruling.at(), pageHeight - ruling.to(), pageHeight - ruling.from());
                default -> ruling;
            };
        }
    }
}
