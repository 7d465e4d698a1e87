package cn.huizong.document.scan;

import cn.huizong.document.page.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The ruled lines of a scanned page. A line down must join lines across, for the strokes of large characters do not;
 * nobody rules a table of one line.
 */
final class ScanRules {
    private static final double SHORTEST_ACROSS = 26;
    private static final double SHORTEST_DOWN = 10;
    private static final double THICKEST = 4;
    private static final double TOUCH = 3;

    /** So many lines down that end alike are those of a table, and no strokes. */
    private static final int SHARED = 4;

    private static final double CROSSING = 0.5;

    private final double perPoint;
    private final List<DarkLine> across;
    private final List<DarkLine> down;

    private ScanRules(double perPoint, List<DarkLine> across, List<DarkLine> down) {
        this.perPoint = perPoint;
        this.across = across;
        this.down = down;
    }

    /** @param perPoint pixels a point */
    static ScanRules of(GreyPage page, DarkPixels ink, double perPoint) {
        int thickest = (int) (THICKEST * perPoint);
        DarkPixels none = new DarkPixels(page.width(), page.height());
        List<DarkLine> across = DarkLines.across(page, ink, none, (int) (SHORTEST_ACROSS * perPoint), thickest);
        double touch = TOUCH * perPoint;
        DarkPixels crossed = new DarkPixels(/* width= */ page.height(), /* height= */ page.width());
        across.forEach(line -> line.runs().forEach(run -> cross(crossed, run, (int) (CROSSING * perPoint))));
        List<DarkLine> uncut =
                DarkLines.across(page.exchanged(), ink.turned(), crossed, (int) (SHORTEST_DOWN * perPoint), thickest);
        List<DarkLine> down = uncut.stream()
                .flatMap(line -> between(line, across, uncut, touch).stream())
                .toList();
        return new ScanRules(perPoint, across, down);
    }

    private static void cross(DarkPixels crossed, int[] run, int reach) {
        for (int x = run[1]; x < run[2]; x++) {
            for (int y = Math.max(0, run[0] - reach); y <= Math.min(crossed.width() - 1, run[0] + reach); y++) {
                crossed.set(y, x);
            }
        }
    }

    /**
     * What of a line down lies between the first and the last line across that it joins, for strokes of a text may touch it.
     * Where several lines end alike beyond that, the table is open on that side, as a page end leaves it.
     */
    private static Optional<DarkLine> between(
            DarkLine line, List<DarkLine> across, List<DarkLine> beside, double touch) {
        double[] joined = across.stream()
                .filter(other -> other.from() - touch <= line.at()
                        && line.at() <= other.to() + touch
                        && line.from() - touch <= other.at()
                        && other.at() <= line.to() + touch)
                .mapToDouble(DarkLine::at)
                .sorted()
                .toArray();
        if (joined.length == 0) {
            return Optional.empty();
        }
        boolean isOpenAbove = isShared(beside, DarkLine::from, line.from(), touch);
        boolean isOpenBelow = isShared(beside, DarkLine::to, line.to(), touch);
        int from = isOpenAbove ? line.from() : (int) joined[0];
        int to = isOpenBelow ? line.to() : (int) Math.ceil(joined[joined.length - 1]);
        return to - from <= 2 * touch ? Optional.empty() : Optional.of(line.within(from, to));
    }

    private static boolean isShared(List<DarkLine> lines, ToIntFunction<DarkLine> end, int place, double touch) {
        return lines.stream()
                        .filter(line -> Math.abs(end.applyAsInt(line) - place) <= touch)
                        .count()
                >= SHARED;
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
