package cn.huizong.document.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of text in a box of a page, each as the box of its ink: rows of pixels without ink part them, and where lines
 * stand so tight that some ink reaches over, the emptiest row between two.
 */
final class LineBoxes {
    /** Two lines are apart by at least this, in pixels; the dot of a character is nearer to the rest of it. */
    private static final int GAP = 2;

    /** Lower than this is no line but what a ruled line or a fleck left, in pixels. */
    private static final int LOWEST = 8;

    /** Parts of a line further apart than this many heights of it are read apart. */
    private static final double WIDE_GAP = 2.5;

    /** What is higher than so many usual lines, of digits as they may be, is more than one. */
    private static final double HIGH = 1.7;

    /** No line is lower than this share of a usual one. */
    private static final double LOW = 0.6;

    /** Between two lines is no more ink than this share of what is in their rows. */
    private static final double EMPTY = 0.35;

    private final DarkPixels ink;
    private final double usual;

    private LineBoxes(DarkPixels ink, double usual) {
        this.ink = ink;
        this.usual = usual;
    }

    /** For boxes of one page, from whose lines it is told how high a line usually is. */
    static LineBoxes of(List<ScanCell> boxes, DarkPixels ink) {
        List<Integer> heights = new ArrayList<>();
        for (ScanCell box : boxes) {
            new LineBoxes(ink, 0)
                    .bands(box).stream()
                            .map(ScanCell::height)
                            .filter(height -> height >= LOWEST)
                            .forEach(heights::add);
        }
        heights.sort(null);
        return new LineBoxes(ink, heights.isEmpty() ? 0 : heights.get(heights.size() / 2));
    }

    List<ScanCell> lines(ScanCell box) {
        List<ScanCell> lines = new ArrayList<>();
        bands(box).forEach(band -> parted(band, lines));
        return lines;
    }

    /** What rows without ink part. */
    private List<ScanCell> bands(ScanCell box) {
        List<ScanCell> bands = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int y = box.top(); y <= box.bottom(); y++) {
            if (y < box.bottom() && ink.count(box.left(), y, box.right(), y + 1) > 0) {
                from = from < 0 ? y : from;
                last = y;
            } else if (from >= 0 && (y == box.bottom() || y - last > GAP)) {
                bands.add(new ScanCell(box.left(), from, box.right(), last + 1));
                from = -1;
            }
        }
        return bands;
    }

    private void parted(ScanCell band, List<ScanCell> lines) {
        int emptiest = band.height() > HIGH * usual ? emptiest(band) : 0;
        if (emptiest == 0) {
            addParts(band, lines);
        } else {
            parted(new ScanCell(band.left(), band.top(), band.right(), emptiest), lines);
            parted(new ScanCell(band.left(), emptiest + 1, band.right(), band.bottom()), lines);
        }
    }

    /** The row between two lines that has least ink, or 0 if none is empty enough. */
    private int emptiest(ScanCell band) {
        int edge = (int) Math.ceil(usual * LOW);
        int found = 0;
        double least =
                EMPTY * ink.count(band.left(), band.top(), band.right(), band.bottom()) / Math.max(1, band.height());
        for (int y = band.top() + edge; y < band.bottom() - edge; y++) {
            int count = ink.count(band.left(), y, band.right(), y + 1);
            if (count < least) {
                least = count;
                found = y;
            }
        }
        return usual == 0 ? 0 : found;
    }

    private void addParts(ScanCell line, List<ScanCell> lines) {
        if (line.height() < LOWEST) {
            return;
        }
        double gap = line.height() * WIDE_GAP;
        int from = -1;
        int last = -1;
        for (int x = line.left(); x <= line.right(); x++) {
            if (x < line.right() && ink.count(x, line.top(), x + 1, line.bottom()) > 0) {
                from = from < 0 ? x : from;
                last = x;
            } else if (from >= 0 && (x == line.right() || x - last > gap)) {
                lines.add(new ScanCell(from, line.top(), last + 1, line.bottom()));
                from = -1;
            }
        }
    }
}
