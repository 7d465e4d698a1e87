package cn.huizong.extract.unruled;

import java.util.ArrayList;
import java.util.List;

/** A column of a table without lines: what heads it, and the numbers of whose place there is no doubt. */
final class Column {
    /** Words of one column that are set in one way begin, end or have their middles no further apart, in parts of their height. */
    private static final double ALIGNED = 0.6;

    private final List<Spot> head = new ArrayList<>();
    private final List<Spot> sure = new ArrayList<>();
    private double left = Double.MAX_VALUE;
    private double right;

    Column(List<Spot> head) {
        head.forEach(this::addHead);
    }

    void addHead(Spot spot) {
        head.add(spot);
        head.sort(Stacks.ORDER);
        reach(spot);
    }

    /** A number that stands in this column for certain. */
    void add(Spot spot) {
        sure.add(spot);
        reach(spot);
    }

    private void reach(Spot spot) {
        left = Math.min(left, spot.left());
        right = Math.max(right, spot.right());
    }

    List<Spot> words() {
        return head;
    }

    String heading() {
        StringBuilder text = new StringBuilder();
        head.forEach(spot -> text.append(spot.text()));
        return text.toString();
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    boolean isOver(Spot spot) {
        return spot.isBeside(left, right);
    }

    /** Whether a word is set as the heading, or as a number, of the column is. */
    boolean isAlignedWith(Spot spot) {
        double headLeft = head.stream().mapToDouble(Spot::left).min().orElseThrow();
        double headRight = head.stream().mapToDouble(Spot::right).max().orElseThrow();
        return isAligned(spot, headLeft, headRight)
                || sure.stream().anyMatch(other -> isAligned(spot, other.left(), other.right()));
    }

    private static boolean isAligned(Spot spot, double otherLeft, double otherRight) {
        double near = ALIGNED * spot.size();
        return Math.abs(spot.left() - otherLeft) <= near
                || Math.abs(spot.right() - otherRight) <= near
                || Math.abs(spot.left() + spot.right() - otherLeft - otherRight) / 2 <= near;
    }
}
