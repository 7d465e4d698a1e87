package cn.huizong.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that touch one another, and the cells between them. Two places with no line between them are one cell; a side of
 * the table without a line, as many tables have left and right, ends where its other lines end.
 */
public final class Lattice {
    /** Lines that end no further apart than this touch, and lines as near as this are one. */
    private static final double TOUCH = 3;

    /** What a line must reach beyond the outermost one across it for the table to be open on that side. */
    private static final double OPEN = 6;

    /** More lines than this on one page are a drawing and no table. */
    private static final int MOST_LINES = 1_000;

    private final List<Ruling> lines;
    private final double[] xs;
    private final double[] ys;

    private Lattice(List<Ruling> lines) {
        this.lines = lines;
        this.xs = edges(false);
        this.ys = edges(true);
    }

    /** The lattices of a page that have more than one cell, smallest first. */
    public static List<Lattice> of(PageMarks page) {
        List<Ruling> lines = RulingLines.joined(page.rulings());
        if (lines.size() > MOST_LINES) {
            return List.of();
        }
        Map<Integer, List<Ruling>> touching = new LinkedHashMap<>();
        Groups groups = new Groups(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                if (touch(lines.get(i), lines.get(j))) {
                    groups.join(i, j);
                }
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            touching.computeIfAbsent(groups.find(i), group -> new ArrayList<>()).add(lines.get(i));
        }
        return tables(touching.values()).stream()
                .map(Lattice::new)
                .filter(lattice -> lattice.rows() > 0 && lattice.columns() > 0)
                .filter(lattice -> lattice.rows() > 1 || lattice.columns() > 1)
                .sorted(Comparator.comparingDouble(Lattice::area))
                .toList();
    }

    /**
     * The lines of each table. A line that touches nothing and runs beside a table from its top to its bottom is the outer
     * edge of a merged cell that neither begins nor ends on the page.
     */
    private static List<List<Ruling>> tables(Collection<List<Ruling>> groups) {
        List<List<Ruling>> tables = groups.stream()
                .filter(group -> group.stream().anyMatch(Ruling::across)
                        && group.stream().anyMatch(line -> !line.across()))
                .toList();
        groups.stream()
                .filter(group -> group.size() == 1 && !group.get(0).across())
                .map(group -> group.get(0))
                .forEach(line ->
                        tables.stream().filter(table -> runsBeside(line, table)).forEach(table -> table.add(line)));
        return tables;
    }

    private static boolean runsBeside(Ruling line, List<Ruling> table) {
        List<Ruling> down = table.stream().filter(each -> !each.across()).toList();
        double top = down.stream().mapToDouble(Ruling::from).min().orElseThrow();
        double bottom = down.stream().mapToDouble(Ruling::to).max().orElseThrow();
        return Math.abs(line.from() - top) <= TOUCH && Math.abs(line.to() - bottom) <= TOUCH;
    }

    private static boolean touch(Ruling one, Ruling other) {
        if (one.across() == other.across()) {
            return Math.abs(one.at() - other.at()) <= TOUCH
                    && one.from() <= other.to() + TOUCH
                    && other.from() <= one.to() + TOUCH;
        }
        return within(one.at(), other) && within(other.at(), one);
    }

    private static boolean within(double at, Ruling line) {
        return at >= line.from() - TOUCH && at <= line.to() + TOUCH;
    }

    /** Where the lines of one direction lie, and the open sides of the table. */
    private double[] edges(boolean across) {
        double[] at = lines.stream()
                .filter(line -> line.across() == across)
                .mapToDouble(Ruling::at)
                .sorted()
                .toArray();
        List<Double> edges = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= at.length; i++) {
            if (i == at.length || at[i] - at[start] > TOUCH) {
                edges.add((at[start] + at[i - 1]) / 2);
                start = i;
            }
        }
        double first = lines.stream()
                .filter(line -> line.across() != across)
                .mapToDouble(Ruling::from)
                .min()
                .orElseThrow();
        double last = lines.stream()
                .filter(line -> line.across() != across)
                .mapToDouble(Ruling::to)
                .max()
                .orElseThrow();
        if (first < edges.get(0) - OPEN) {
            edges.add(0, first);
        }
        if (last > edges.get(edges.size() - 1) + OPEN) {
            edges.add(last);
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public int rows() {
        return ys.length - 1;
    }

    public int columns() {
        return xs.length - 1;
    }

    public double[] xs() {
        return xs.clone();
    }

    public double[] ys() {
        return ys.clone();
    }

    private double area() {
        return (xs[columns()] - xs[0]) * (ys[rows()] - ys[0]);
    }

    boolean holds(Glyph glyph) {
        return glyph.middle() >= xs[0]
                && glyph.middle() <= xs[columns()]
                && glyph.centre() >= ys[0]
                && glyph.centre() <= ys[rows()];
    }

    int rowOf(Glyph glyph) {
        return place(ys, glyph.centre());
    }

    int columnOf(Glyph glyph) {
        return place(xs, glyph.middle());
    }

    /** The place between two edges, from 0. */
    private static int place(double[] edges, double at) {
        int found = Arrays.binarySearch(edges, at);
        int place = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(edges.length - 2, place));
    }

    /** The places that are one cell: for each place, by row and column, the number of its cell. */
    public int[][] cells() {
        Groups groups = new Groups(rows() * columns());
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                int place = row * columns() + column;
                if (column + 1 < columns() && !isRuled(false, xs[column + 1], ys[row], ys[row + 1])) {
                    groups.join(place, place + 1);
                }
                if (row + 1 < rows() && !isRuled(true, ys[row + 1], xs[column], xs[column + 1])) {
                    groups.join(place, place + columns());
                }
            }
        }
        int[][] cells = new int[rows()][columns()];
        for (int place = 0; place < rows() * columns(); place++) {
            cells[place / columns()][place % columns()] = groups.find(place);
        }
        return cells;
    }

    /** Whether a line covers most of an edge. */
    private boolean isRuled(boolean across, double at, double from, double to) {
        double covered = 0;
        for (Ruling line : lines) {
            if (line.across() == across && Math.abs(line.at() - at) <= TOUCH) {
                covered = Math.max(covered, Math.min(to, line.to()) - Math.max(from, line.from()));
            }
        }
        return covered * 2 >= to - from;
    }

    /** Things that belong together (union and find). */
    private static final class Groups {
        private final int[] parents;

        Groups(int size) {
            parents = new int[size];
            Arrays.setAll(parents, i -> i);
        }

        int find(int one) {
            int root = one;
            while (parents[root] != root) {
                parents[root] = parents[parents[root]];
                root = parents[root];
            }
            return root;
        }

        /** The smaller number stands for both. */
        void join(int one, int other) {
            int a = find(one);
            int b = find(other);
            parents[Math.max(a, b)] = Math.min(a, b);
        }
    }
}
