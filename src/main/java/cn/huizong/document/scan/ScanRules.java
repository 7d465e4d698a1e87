package cn.huizong.document.scan;

import cn.huizong.document.page.Ruling;
import java.util.ArrayList;
import java.util.List;

/**
 * The ruled lines of a scanned page. A line down must join lines across, for the strokes of large characters do not;
 * nobody rules a table of one line.
 */
final class ScanRules {
    private static final double SHORTEST_ACROSS = 26;
    private static final double SHORTEST_DOWN = 10;
    private static final double THICKEST = 4;
    private static final double TOUCH = 3;

    private final double perPoint;
    private final List<DarkLine> across;
    private final List<DarkLine> down;

    private ScanRules(double perPoint, List<DarkLine> across, List<DarkLine> down) {
        this.perPoint = perPoint;
        this.across = across;
        this.down = down;
    }

    /** @param perPoint pixels a point */
    static ScanRules of(DarkPixels ink, double perPoint) {
        int thickest = (int) (THICKEST * perPoint);
        List<DarkLine> across = DarkLines.across(ink, (int) (SHORTEST_ACROSS * perPoint), thickest);
        double touch = TOUCH * perPoint;
        List<DarkLine> down = DarkLines.across(ink.turned(), (int) (SHORTEST_DOWN * perPoint), thickest).stream()
                .filter(line -> joins(line, line.from(), across, touch) && joins(line, line.to(), across, touch))
                .toList();
        return new ScanRules(perPoint, across, down);
    }

    private static boolean joins(DarkLine line, double end, List<DarkLine> across, double touch) {
        return across.stream()
                .anyMatch(other -> Math.abs(other.at() - end) <= touch
                        && other.from() - touch <= line.at()
                        && line.at() <= other.to() + touch);
    }

    /** The lines in points. */
    List<Ruling> rulings() {
        List<Ruling> rulings = new ArrayList<>();
        across.forEach(line -> rulings.add(ruling(line, true)));
        down.forEach(line -> rulings.add(ruling(line, false)));
        return rulings;
    }

    private Ruling ruling(DarkLine line, boolean isAcross) {
        return new Ruling(isAcross, line.at() / perPoint, line.from() / perPoint, line.to() / perPoint);
    }

    /** Whitens the lines, for Tesseract would read them as digits. */
    void erase(GreyPage page) {
        int soft = Math.max(1, (int) (perPoint / 2));
        across.forEach(line -> line.runs()
                .forEach(run -> page.whiten(run[1] - soft, run[0] - soft, run[2] + soft, run[0] + soft + 1)));
        down.forEach(line -> line.runs()
                .forEach(run -> page.whiten(run[0] - soft, run[1] - soft, run[0] + soft + 1, run[2] + soft)));
    }
}
