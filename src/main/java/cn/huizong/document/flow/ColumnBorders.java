package cn.huizong.document.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which edges of cells are one border of columns, where rows do not meet: somebody dragged a border, or a program wrote each
 * row by itself. The nearest edges are one first, as long as no cell would be left without a column; so cells stand under
 * one another that lie over one another on the paper. Distances are in twips, twenty to a point.
 */
public final class ColumnBorders {
    /** Edges further from the next one than this are two borders: 7 mm. */
    private static final int FARTHEST = 400;

    private final int[] edges;
    /** The nearest right edge of the cells that begin at an edge, by number. */
    private final int[] nearestRight;
    /** The number of the border that each edge is part of. */
    private final int[] border;

    /**
     * @param edges all edges, each once, left to right
     */
    public ColumnBorders(int[] edges) {
        this.edges = edges.clone();
        this.nearestRight = new int[edges.length];
        this.border = new int[edges.length];
        Arrays.fill(nearestRight, Integer.MAX_VALUE);
    }

    /** Says that a cell begins and ends at these edges, told by their numbers, so that they are two borders. */
    public void keepApart(int left, int right) {
        nearestRight[left] = Math.min(nearestRight[left], right);
    }

    /** Joins what may be joined; to be called once, after all cells are told. */
    public void join() {
        // of each border, kept at its first edge its last one, and at its last one its first
        int[] other = new int[edges.length];
        Arrays.setAll(other, i -> i);
        int[] nearest = nearestRight.clone();
        boolean[] joined = new boolean[edges.length];
        for (int gap : gaps()) {
            int from = other[gap];
            int to = other[gap + 1];
            int right = Math.min(nearest[from], nearest[gap + 1]);
            if (right > to) {
                joined[gap] = true;
                other[from] = to;
                other[to] = from;
                nearest[from] = right;
            }
        }
        for (int i = 1; i < edges.length; i++) {
            border[i] = border[i - 1] + (joined[i - 1] ? 0 : 1);
        }
    }

    /** The edges whose next one is near, nearest first. */
    private List<Integer> gaps() {
        List<Integer> gaps = new ArrayList<>();
        for (int i = 0; i + 1 < edges.length; i++) {
            if (gap(i) <= FARTHEST) {
                gaps.add(i);
            }
        }
        gaps.sort(Comparator.comparingLong(this::gap));
        return gaps;
    }

    private long gap(int edge) {
        return (long) edges[edge + 1] - edges[edge];
    }

    /** The number of the border that an edge is part of, from 0. */
    public int border(int edge) {
        return border[edge];
    }

    /** How many columns lie between the borders. */
    public int columns() {
        return border.length == 0 ? 0 : border[border.length - 1];
    }
}
