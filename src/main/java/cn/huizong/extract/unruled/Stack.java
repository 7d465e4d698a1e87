package cn.huizong.extract.unruled;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words above one another that are one label or heading of a form.
 *
 * @param spots its lines from the top
 * @param plain what they say together, in its plain spelling
 */
record Stack(List<Spot> spots, String plain) {
    Stack {
        spots = List.copyOf(spots);
    }

    String text() {
        return spots.stream().map(Spot::text).collect(Collectors.joining());
    }

    int page() {
        return spots.get(0).page();
    }

    double left() {
        return spots.stream().mapToDouble(Spot::left).min().orElseThrow();
    }

    double right() {
        return spots.stream().mapToDouble(Spot::right).max().orElseThrow();
    }

    double top() {
        return spots.get(0).top();
    }

    double bottom() {
        return spots.get(spots.size() - 1).bottom();
    }

    double centre() {
        return (top() + bottom()) / 2;
    }

    /** Whether something at this height stands in the row of it. */
    boolean isLevelWith(double height) {
        return top() <= height && height <= bottom();
    }
}
