package cn.huizong.document.scan;

import java.util.ArrayList;
import java.util.List;

/** Finds the straight lines across a picture: long runs of dark pixels, and the runs beside them that go on with them. */
final class DarkLines {
    /** A fleck of white that does not end a run, in pixels. */
    private static final int FLECK = 3;

    private final List<Run> runs = new ArrayList<>();
    private final List<DarkLine> lines = new ArrayList<>();

    private DarkLines() {}

    /** A stretch of one row of pixels; {@code line} is that of the run it goes on with. */
    private record Run(int y, int from, int to, DarkLine line) {}

    /**
     * The lines across.
     *
     * @param shortest how long a run must be, in pixels
     * @param thickest what is thicker is an area and no line
     */
    static List<DarkLine> across(DarkPixels ink, int shortest, int thickest) {
        DarkLines found = new DarkLines();
        for (int y = 0; y < ink.height(); y++) {
            found.row(ink, y, shortest);
        }
        return found.lines.stream()
                .map(DarkLine::whole)
                .distinct()
                .filter(line -> line.thickness() <= thickest)
                .toList();
    }

    private void row(DarkPixels ink, int y, int shortest) {
        int from = -1;
        int last = -1;
        for (int x = 0; x <= ink.width() + FLECK; x++) {
            if (ink.at(x, y)) {
                from = from < 0 ? x : from;
                last = x;
            } else if (from >= 0 && x - last > FLECK) {
                if (last - from >= shortest) {
                    add(y, from, last + 1);
                }
                from = -1;
            }
        }
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
