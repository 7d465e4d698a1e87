package cn.huizong.document.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the straight lines across a picture: long runs of pixels that stand out evenly, and the runs beside them that go on
 * with them. The strokes of a text stand out unevenly, for there is paper between its characters.
 */
final class DarkLines {
    /** A fleck of white that does not end a run, in pixels. */
    private static final int FLECK = 3;

    /** What stands out less than this of 255 is no line. */
    private static final int FAINTEST = 16;

    /** Where a line stands out less than this share of what it does around, it ends. */
    private static final double EVEN = 0.6;

    /** Around are so many pixels to each side. */
    private static final int AROUND = 24;

    /** A line as thin as this in pixels, and no longer than so many times the shortest, is a row of strokes. */
    private static final double THINNEST = 1.5;

    private static final int LONG = 3;

    private static final double NEARLY_ALL = 0.7;

    private final DarkPixels ink;
    private final DarkPixels crossings;
    private final LineStrength strength;
    private final int shortest;
    private final List<Run> runs = new ArrayList<>();
    private final List<DarkLine> lines = new ArrayList<>();

    private DarkLines(DarkPixels ink, DarkPixels crossings, LineStrength strength, int shortest) {
        this.ink = ink;
        this.crossings = crossings;
        this.strength = strength;
        this.shortest = shortest;
    }

    /** A stretch of one row of pixels; {@code line} is that of the run it goes on with. */
    private record Run(int y, int from, int to, DarkLine line) {}

    /**
     * The lines across.
     *
     * @param ink the page's dark pixels; where they go on between two runs, a text touches the line
     * @param crossings where a line may be crossed by another, so that it does not stand out but goes on
     * @param shortest how long a run must be, in pixels
     * @param thickest what is thicker is an area and no line
     */
    static List<DarkLine> across(GreyPage page, DarkPixels ink, DarkPixels crossings, int shortest, int thickest) {
        DarkLines found = new DarkLines(ink, crossings, LineStrength.of(page), shortest);
        for (int y = 0; y < page.height(); y++) {
            found.row(y, page.width());
        }
        return found.lines.stream()
                .map(DarkLine::whole)
                .distinct()
                .filter(line -> line.thickness() <= thickest
                        && (line.thickness() > THINNEST || line.to() - line.from() >= LONG * shortest))
                .toList();
    }

    /** Looks for runs in a row; each is looked through once more for what is even of it. */
    private void row(int y, int width) {
        List<int[]> pieces = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int x = 0; x <= width + FLECK; x++) {
            if (x < width && (strength.at(x, y) >= FAINTEST || crossings.at(x, y))) {
                from = from < 0 ? x : from;
                last = x;
            } else if (from >= 0 && x - last > FLECK) {
                if (last - from >= shortest) {
                    even(y, from, last + 1, pieces);
                }
                from = -1;
            }
        }
        int first = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            if (i == pieces.size() || !goesOn(y, pieces.get(i - 1)[1], pieces.get(i)[0])) {
                add(y, pieces.get(first)[0], pieces.get(i - 1)[1]);
                first = i;
            }
        }
    }

    private boolean goesOn(int y, int from, int to) {
        return to - from - ink.count(from, y, to, y + 1) <= FLECK;
    }

    private void even(int y, int left, int right, List<int[]> pieces) {
        int[] sums = new int[right - left + 1];
        for (int x = left; x < right; x++) {
            sums[x - left + 1] = sums[x - left] + strength.at(x, y);
        }
        int from = -1;
        int last = -1;
        for (int x = left; x <= right + FLECK; x++) {
            if (x < right && (crossings.at(x, y) || strength.at(x, y) >= around(sums, x - left) * EVEN)) {
                from = from < 0 ? x : from;
                last = x;
            } else if (from >= 0 && x - last > FLECK) {
                if (last - from >= shortest && (last - from >= LONG * shortest || isEven(y, from, last + 1))) {
                    pieces.add(new int[] {from, last + 1});
                }
                from = -1;
            }
        }
    }

    /** Whether a run stands out alike nearly everywhere; the stroke of a character does not where another one meets it. */
    private boolean isEven(int y, int from, int to) {
        int[] own = IntStream.range(from, to)
                .filter(x -> !crossings.at(x, y))
                .map(x -> strength.at(x, y))
                .sorted()
                .toArray();
        if (own.length == 0) {
            return false;
        }
        double least = own[own.length / 2] * EVEN;
        return Arrays.stream(own).filter(each -> each >= least).count() >= own.length * NEARLY_ALL;
    }

    /** The mean around a place. */
    private static double around(int[] sums, int place) {
        int from = Math.max(0, place - AROUND);
        int to = Math.min(sums.length - 1, place + AROUND + 1);
        return (sums[to] - sums[from]) / (double) (to - from);
    }

    private void add(int y, int from, int to) {
        DarkLine line = new DarkLine();
        line.add(y, from, to);
        lines.add(line);
        for (int i = runs.size() - 1; i >= 0 && runs.get(i).y >= y - 2; i--) {
            Run above = runs.get(i);
            if (above.y < y && above.from <= to && from <= above.to) {
                line.whole().join(above.line.whole());
            }
        }
        runs.add(new Run(y, from, to, line));
    }
}
