package cn.huizong.extract.unruled;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A row of a table without lines. */
final class Row {
    private final String label;
    private final int page;
    private final double height;
    private final List<Spot> words = new ArrayList<>();
    private boolean open;

    Row(String label, int page, double height) {
        this.label = label;
        this.page = page;
        this.height = height;
    }

    String label() {
        return label;
    }

    int page() {
        return page;
    }

    double height() {
        return height;
    }

    List<Spot> words() {
        return words;
    }

    void add(Spot spot) {
        words.add(spot);
    }

    /** Something stands near that may be its own: what it says is not certain. */
    void open() {
        open = true;
    }

    boolean isOpen() {
        return open;
    }

    String text() {
        return words.stream().sorted(Stacks.ORDER).map(Spot::text).collect(Collectors.joining(" "));
    }
}
