package cn.huizong.document.page;

import cn.huizong.document.Legibility;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Opaque boxes that a page draws, and what it drew before and after them: a character under such a box is not seen, nor is one
 * in the colour of the box or paper that it stands on. Boxes are laid on a raster of the page, the last one first, so that each
 * place of it is looked at once.
 */
public final class Covers {
    /** A thinner box is a line. */
    private static final double THINNEST = 3;

    private static final int MOST_PLACES = 2_000_000;
    /** A character is covered if all of these places of it are, in parts of its box. */
    private static final double[] PLACES = {0.25, 0.5, 0.75};

    /** More looks for the ground of a character than this are not taken; then it is seen. */
    private static final long MOST_LOOKS = 20_000_000;

    private final PagePlace place;
    private final List<Cover> covers = new ArrayList<>();
    private final List<Cover> grounds = new ArrayList<>();
    private final Set<Integer> colours = new HashSet<>(Set.of(Legibility.WHITE));

    public Covers(PagePlace place) {
        this.place = place;
    }

    /** A box in a colour, and how many characters were drawn before it. */
    private record Cover(double left, double top, double right, double bottom, int before, int colour) {
        static Cover of(Point2D one, Point2D other, int before, int colour) {
            return new Cover(
                    Math.min(one.getX(), other.getX()),
                    Math.min(one.getY(), other.getY()),
                    Math.max(one.getX(), other.getX()),
                    Math.max(one.getY(), other.getY()),
                    before,
                    colour);
        }

        boolean isThick() {
            return right - left >= THINNEST && bottom - top >= THINNEST;
        }

        boolean holds(double x, double y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    }

    /**
     * A box was filled.
     *
     * @param one a corner, on the page as it is shown
     * @param other the corner across
     * @param before how many characters the page had drawn
     * @param colour its colour, as {@link Legibility} tells colours
     */
    public void add(Point2D one, Point2D other, int before, int colour) {
        Cover cover = Cover.of(one, other, before, colour);
        if (before > 0 && cover.isThick()) {
            covers.add(cover);
        }
        grounds.add(cover);
        colours.add(colour);
    }

    /** Something of many colours, of another shape than a box, or that lets some of what is below through, was drawn in a box. */
    public void blur(Point2D one, Point2D other, int before) {
        grounds.add(Cover.of(one, other, before, Legibility.UNKNOWN));
    }

    /** The characters that no later box covers and whose ground has not their colour, in the order in which they were drawn. */
    public List<DirectedGlyph> seen(List<DirectedGlyph> glyphs) {
        if (covers.isEmpty() && glyphs.stream().noneMatch(glyph -> colours.contains(glyph.ink()))) {
            return glyphs;
        }
        long looks = MOST_LOOKS;
        Raster raster = new Raster(place.width(), place.height());
        for (int i = covers.size() - 1; i >= 0; i--) {
            raster.lay(covers.get(i));
        }
        List<DirectedGlyph> seen = new ArrayList<>(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            DirectedGlyph each = glyphs.get(i);
            boolean asked = each.ink() != Legibility.UNKNOWN && colours.contains(each.ink()) && looks > 0;
            looks -= asked ? grounds.size() : 0;
            boolean faded = asked && Legibility.isUnseen(each.ink(), ground(each.glyph(), i));
            if (!faded && !raster.covers(each.glyph(), i)) {
                seen.add(each);
            }
        }
        return seen;
    }

    /** The colour of what a character stands on: the last that was drawn there before it, or paper. */
    private int ground(Glyph glyph, int number) {
        for (int i = grounds.size() - 1; i >= 0; i--) {
            Cover ground = grounds.get(i);
            if (ground.before() <= number && ground.holds(glyph.middle(), glyph.centre())) {
                return ground.colour();
            }
        }
        return Legibility.WHITE;
    }

    /** For each place of the page how many characters were drawn before the last box over it; 0 if there is none. */
    private static final class Raster {
        private final double scale;
        private final int columns;
        private final int rows;
        private final int[] before;
        /** For each place the next one in its row, it itself included, that has no box yet. */
        private final int[] free;

        Raster(double width, double height) {
            double wanted = Math.max(1, width) * Math.max(1, height);
            scale = Math.min(1, Math.min(Math.sqrt(MOST_PLACES / wanted), MOST_PLACES / Math.max(width, height)));
            columns = Math.max(1, (int) Math.ceil(width * scale));
            rows = Math.max(1, (int) Math.ceil(height * scale));
            before = new int[columns * rows];
            free = new int[(columns + 1) * rows];
            Arrays.setAll(free, i -> i);
        }

        void lay(Cover cover) {
            int from = bounded(Math.ceil(cover.left() * scale - 0.5), columns);
            int to = bounded(Math.floor(cover.right() * scale - 0.5) + 1, columns);
            int last = bounded(Math.floor(cover.bottom() * scale - 0.5) + 1, rows);
            for (int row = bounded(Math.ceil(cover.top() * scale - 0.5), rows); row < last; row++) {
                int start = row * (columns + 1);
                for (int at = next(start + from) - start; at < to; at = next(start + at) - start) {
                    before[row * columns + at] = cover.before();
                    free[start + at] = start + at + 1;
                }
            }
        }

        private int next(int at) {
            int found = at;
            while (free[found] != found) {
                free[found] = free[free[found]];
                found = free[found];
            }
            return found;
        }

        private static int bounded(double at, int most) {
            return (int) Math.max(0, Math.min(most, at));
        }

        boolean covers(Glyph glyph, int number) {
            for (double down : PLACES) {
                for (double across : PLACES) {
                    int column = (int) Math.floor((glyph.x() + across * glyph.width()) * scale);
                    int row = (int) Math.floor((glyph.y() + down * glyph.height()) * scale);
                    boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
                    if (!inside || before[row * columns + column] <= number) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
