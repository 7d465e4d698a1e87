package cn.huizong.document.scan;

import java.util.ArrayList;
import java.util.List;

/** The lines of text in a box of a page, each as the box of its ink: rows of pixels without ink part them. */
final class LineBoxes {
    /** Two lines are apart by at least this, in pixels; the dot of a character is nearer to the rest of it. */
    private static final int GAP = 2;

    /** Lower than this is no line but what a ruled line or a fleck left, in pixels. */
    private static final int LOWEST = 8;

    /** Parts of a line further apart than this many heights of it are read apart. */
    private static final double WIDE_GAP = 2.5;

    private LineBoxes() {}

    static List<ScanCell> of(ScanCell box, DarkPixels ink) {
        List<ScanCell> lines = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int y = box.top(); y <= box.bottom(); y++) {
            if (y < box.bottom() && ink.count(box.left(), y, box.right(), y + 1) > 0) {
                from = from < 0 ? y : from;
                last = y;
            } else if (from >= 0 && (y == box.bottom() || y - last > GAP)) {
                addParts(new ScanCell(box.left(), from, box.right(), last + 1), ink, lines);
                from = -1;
            }
        }
        return lines;
    }

    private static void addParts(ScanCell line, DarkPixels ink, List<ScanCell> lines) {
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
