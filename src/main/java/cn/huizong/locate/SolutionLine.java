package cn.huizong.locate;

import java.util.ArrayList;
import java.util.List;

/** Changing cells whose equations leave one of them free: the others follow it along a line. */
final class SolutionLine {
    private final TieComponent component;
    private final int[] cells;
    private final Elimination elimination;
    private final int free;
    private long least = Range.NO_LEAST;
    private long most = Range.NO_MOST;

    SolutionLine(TieComponent component, int[] cells, Elimination elimination) {
        this.component = component;
        this.cells = cells;
        this.elimination = elimination;
        this.free = elimination.free();
    }

    /** What the cells may say; empty if nothing will do. */
    List<Range> ranges(List<Constraint> touched) {
        if (!reachesWholeUnits()) {
            return List.of();
        }
        long[] constants = component.values.clone();
        long[] slopes = new long[constants.length];
        for (int i = 0; i < cells.length; i++) {
            constants[cells[i]] = constant(i);
            slopes[cells[i]] = slope(i);
        }
        for (int cell : cells) {
            if (!component.isSigned(cell)) {
                atLeast(slopes[cell], -constants[cell]);
            }
            if (constants[cell] % component.unit() != 0) {
                return List.of();
            }
        }
        for (Constraint constraint : touched) {
            if (!constraint.isEquation()) {
                bound(constraint, constraint.sum(slopes), constraint.sum(constants));
            }
        }
        return least > most ? List.of() : along(constants, slopes);
    }

    /** Whether every cell can be a number of units; the slopes are whole. */
    private boolean reachesWholeUnits() {
        for (int i = 0; i < cells.length; i++) {
            if (i != free && elimination.constant(i) % elimination.divisor(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The value of an unknown where the free cell says nought. */
    private long constant(int unknown) {
        return unknown == free
                ? 0
                : component.values[cells[unknown]]
                        + elimination.constant(unknown) / elimination.divisor(unknown)
                        - slope(unknown) * component.values[cells[free]];
    }

    private long slope(int unknown) {
        return unknown == free ? 1 : elimination.slope(unknown, free) / elimination.divisor(unknown);
    }

    private void bound(Constraint constraint, long slope, long constant) {
        switch (constraint.relation()) {
            case AT_LEAST -> atLeast(slope, -constant);
            case AT_MOST -> atLeast(-slope, constant);
            case EQUAL -> throw new IllegalArgumentException("an equation bounds nothing");
        }
    }

    /** Holds the free cell to slope times it being at least so much. */
    private void atLeast(long slope, long bound) {
        if (slope > 0) {
            least = Math.max(least, -down(Math.floorDiv(-bound, slope)));
        } else if (slope < 0) {
            most = Math.min(most, down(Math.floorDiv(bound, slope)));
        } else if (bound > 0) {
            least = 1;
            most = 0;
        }
    }

    private long down(long value) {
        return Math.floorDiv(value, component.unit()) * component.unit();
    }

    private List<Range> along(long[] constants, long[] slopes) {
        List<Range> ranges = new ArrayList<>();
        for (int cell : cells) {
            long one = at(constants[cell], slopes[cell], least);
            long other = at(constants[cell], slopes[cell], most);
            ranges.add(new Range(cell, Math.min(one, other), Math.max(one, other)));
        }
        return ranges;
    }

    private static long at(long constant, long slope, long free) {
        if (slope == 0) {
            return constant;
        }
        boolean unbounded = free == Range.NO_LEAST || free == Range.NO_MOST;
        if (unbounded) {
            return (free > 0) == (slope > 0) ? Range.NO_MOST : Range.NO_LEAST;
        }
        return constant + slope * free;
    }
}
