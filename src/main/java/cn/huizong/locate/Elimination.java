package cn.huizong.locate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The equations of a few changing cells, eliminated in whole numbers: how far each cell must go, and which equations
 * contradict each other.
 */
final class Elimination {
    private final int unknowns;
    private final long[][] rows;
    private final int[] pivotOf;
    private int rank;

    /**
     * @param component the component
     * @param cells the changing cells
     * @param equations the equations that they are in
     */
    Elimination(TieComponent component, int[] cells, List<Constraint> equations) {
        this.unknowns = cells.length;
        this.rows = new long[equations.size()][unknowns + 1 + equations.size()];
        this.pivotOf = new int[unknowns];
        Arrays.fill(pivotOf, -1);
        for (int row = 0; row < rows.length; row++) {
            Constraint equation = equations.get(row);
            for (int i = 0; i < unknowns; i++) {
                rows[row][i] = equation.factor(cells[i]);
            }
            rows[row][unknowns] = -equation.sum(component.values);
            rows[row][unknowns + 1 + row] = 1;
        }
        for (int column = 0; column < unknowns; column++) {
            eliminate(column);
        }
    }

    private void eliminate(int column) {
        int found = rank;
        while (found < rows.length && rows[found][column] == 0) {
            found++;
        }
        if (found == rows.length) {
            return;
        }
        long[] pivot = rows[found];
        rows[found] = rows[rank];
        rows[rank] = pivot;
        pivotOf[column] = rank;
        for (int other = 0; other < rows.length; other++) {
            if (other != rank && rows[other][column] != 0) {
                subtract(rows[other], pivot, column);
            }
        }
        rank++;
    }

    private static void subtract(long[] row, long[] pivot, int column) {
        long times = row[column];
        long divisor = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.subtractExact(Math.multiplyExact(row[i], pivot[column]), Math.multiplyExact(pivot[i], times));
            divisor = gcd(divisor, row[i]);
        }
        if (divisor > 1) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= divisor;
            }
        }
    }

    private static long gcd(long one, long other) {
        long a = Math.abs(one);
        long b = Math.abs(other);
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** How many unknowns the equations leave free. */
    int freedom() {
        return unknowns - rank;
    }

    /** Weights of the equations that contradict each other; empty if all can hold together. */
    Optional<long[]> contradiction() {
        for (int row = rank; row < rows.length; row++) {
            if (rows[row][unknowns] != 0) {
                return Optional.of(Arrays.copyOfRange(rows[row], unknowns + 1, rows[row].length));
            }
        }
        return Optional.empty();
    }

    /** The unknown that is free where just one is. */
    int free() {
        for (int i = 0; i < unknowns; i++) {
            if (pivotOf[i] < 0) {
                return i;
            }
        }
        throw new IllegalStateException("no unknown is free");
    }

    /** Whether one unknown is free and the others follow it in whole steps. */
    boolean isLine() {
        if (freedom() != 1) {
            return false;
        }
        int free = free();
        return IntStream.range(0, unknowns).allMatch(i -> i == free || slope(i, free) % divisor(i) == 0);
    }

    /** The numerator of an unknown where the free ones are zero. */
    long constant(int unknown) {
        return rows[pivotOf[unknown]][unknowns];
    }

    /** The numerator of what an unknown gains with each unit of the free one. */
    long slope(int unknown, int free) {
        return -rows[pivotOf[unknown]][free];
    }

    /** The denominator of an unknown. */
    long divisor(int unknown) {
        return rows[pivotOf[unknown]][unknown];
    }
}
