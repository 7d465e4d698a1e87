package cn.huizong.document.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holds a number that was read against the ink it was read from: every digit is one piece of ink, and 0, 6, 8 and 9 have
 * holes, which no other digit has but a closed 4. A reader of letters takes an 11 for a 1 and a 5 for a 9; the ink does
 * not.
 */
final class DigitShape {
    /** A hole no larger than this, in pixels, is a flaw of the print. */
    private static final int FLAW = 6;

    /** The hole of a nought is at least so high, as a share of the digit. */
    private static final double RING = 0.62;

    /** Digits of one number are no lower than this share of the highest. */
    private static final double ALIKE = 0.9;

    /** Of a 5, the bar is no higher than this share of it, the bowl no lower than that, and the bar spans this share of it. */
    private static final double BAR = 0.35;

    private static final double BOWL = 0.5;
    private static final double BAR_WIDTH = 0.6;

    private DigitShape() {}

    /** Ink is what is darker than the paper by one of these shares of the darkest: faint strokes break, thick ones touch. */
    private static final double[] DEPTHS = {0.2, 0.25, 0.3, 0.37, 0.45, 0.52, 0.6, 0.75};

    /** Whether the digits' shape is found at any depth of ink, on a page without ruled lines. */
    static boolean fits(String number, ScanCell cell, GreyPage page) {
        ScanCell box = new ScanCell(0, 0, cell.width(), cell.height());
        for (double depth : DEPTHS) {
            if (fits(number, box, page.ink(cell, depth))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the ink of a cell is one ring: a nought, for the holes of 4, 6 and 9 are about half as high as they are. */
    static boolean isRing(ScanCell cell, GreyPage page) {
        for (double depth : DEPTHS) {
            DarkPixels ink = page.ink(cell, depth);
            List<Integer> holes = ink.holeHeights(0, 0, cell.width(), cell.height(), FLAW);
            if (holes.size() == 1
                    && ink.pieces(0, 0, cell.width(), cell.height()) == 1
                    && holes.get(0) >= cell.height() * RING) {
                return true;
            }
        }
        return false;
    }

    static boolean fits(String number, ScanCell cell, DarkPixels ink) {
        int holes = ink.holes(cell.left(), cell.top(), cell.right(), cell.bottom(), FLAW);
        int least = number.chars().map(DigitShape::holes).sum();
        int fours = (int) number.chars().filter(c -> c == '4').count();
        List<ScanCell> pieces =
                withWholeFives(number, ink.pieceBoxes(cell.left(), cell.top(), cell.right(), cell.bottom()));
        return pieces.size() == number.length()
                && standOnOneLine(number, pieces)
                && holes >= least
                && holes <= least + fours;
    }

    /** The pieces with the bar of each 5 joined to the rest of it, from which thin print and grain part it. */
    private static List<ScanCell> withWholeFives(String number, List<ScanCell> pieces) {
        List<ScanCell> whole = new ArrayList<>();
        for (ScanCell piece : pieces) {
            int last = whole.size() - 1;
            boolean isFive = last >= 0 && last < number.length() && number.charAt(last) == '5';
            if (isFive && isBarAndBowl(whole.get(last), piece)) {
                whole.set(last, around(whole.get(last), piece));
            } else {
                whole.add(piece);
            }
        }
        return whole;
    }

    private static boolean isBarAndBowl(ScanCell one, ScanCell other) {
        ScanCell bar = one.top() <= other.top() ? one : other;
        ScanCell bowl = one.top() <= other.top() ? other : one;
        int height = bowl.bottom() - bar.top();
        int shared = Math.min(bar.right(), bowl.right()) - Math.max(bar.left(), bowl.left());
        return bar.bottom() <= bowl.top()
                && bar.height() <= BAR * height
                && bowl.height() >= BOWL * height
                && shared >= BAR_WIDTH * bowl.width();
    }

    private static ScanCell around(ScanCell one, ScanCell other) {
        return new ScanCell(
                Math.min(one.left(), other.left()),
                Math.min(one.top(), other.top()),
                Math.max(one.right(), other.right()),
                Math.max(one.bottom(), other.bottom()));
    }

    /** Whether the digits are alike in height and stand on one line; a note mark behind a number is smaller and raised. */
    private static boolean standOnOneLine(String number, List<ScanCell> pieces) {
        List<ScanCell> digits = IntStream.range(0, number.length())
                .filter(i -> Character.isDigit(number.charAt(i)))
                .mapToObj(pieces::get)
                .toList();
        int highest = digits.stream().mapToInt(ScanCell::height).max().orElse(0);
        int lowest = digits.stream().mapToInt(ScanCell::bottom).max().orElse(0);
        return digits.stream()
                .allMatch(
                        digit -> digit.height() >= ALIKE * highest && lowest - digit.bottom() <= (1 - ALIKE) * highest);
    }

    private static int holes(int digit) {
        return switch (digit) {
            case '0', '6', '9' -> 1;
            case '8' -> 2;
            default -> 0;
        };
    }
}
