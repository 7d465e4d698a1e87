package cn.huizong.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Lets some cells of a component change and tells whether their ties can then all hold, exactly. */
final class Trial {
    private final TieComponent component;

    Trial(TieComponent component) {
        this.component = component;
    }

    /** Tries cells. Ties that none of them is in are not looked at. */
    TrialResult attempt(int[] cells) {
        List<Range> ranges = new ArrayList<>();
        BitSet left = new BitSet();
        Arrays.stream(cells).forEach(left::set);
        while (!left.isEmpty()) {
            int[] block = block(left);
            Arrays.stream(block).forEach(left::clear);
            TrialResult attempt = attemptBlock(block);
            if (!attempt.isDone()) {
                return TrialResult.failed(without(attempt.others(), cells));
            }
            ranges.addAll(attempt.ranges());
        }
        return TrialResult.done(ranges);
    }

    /** The cells that hang together with the first one. */
    private int[] block(BitSet cells) {
        BitSet block = new BitSet();
        List<Integer> open = new ArrayList<>(List.of(cells.nextSetBit(0)));
        while (!open.isEmpty()) {
            int cell = open.remove(open.size() - 1);
            block.set(cell);
            for (int constraint : component.touching(cell)) {
                for (int other : component.constraints.get(constraint).cells) {
                    if (cells.get(other) && !block.get(other)) {
                        block.set(other);
                        open.add(other);
                    }
                }
            }
        }
        return block.stream().toArray();
    }

    private TrialResult attemptBlock(int[] cells) {
        List<Constraint> touched = touched(cells);
        List<Constraint> equations =
                touched.stream().filter(Constraint::isEquation).toList();
        Elimination elimination = new Elimination(component, cells, equations);
        Optional<long[]> contradiction = elimination.contradiction();
        if (contradiction.isPresent()) {
            return TrialResult.failed(blamed(equations, contradiction.get()));
        }
        List<Range> ranges = ranges(cells, elimination, touched);
        return ranges.isEmpty()
                ? TrialResult.failed(touched.stream()
                        .flatMapToInt(constraint -> Arrays.stream(constraint.cells))
                        .distinct()
                        .toArray())
                : TrialResult.done(ranges);
    }

    private List<Range> ranges(int[] cells, Elimination elimination, List<Constraint> touched) {
        if (elimination.freedom() == 0) {
            return fixed(cells, elimination, touched);
        }
        return elimination.isLine()
                ? new SolutionLine(component, cells, elimination).ranges(touched)
                : new IntegerProgram(component).ranges(cells, touched);
    }

    private List<Constraint> touched(int[] cells) {
        return Arrays.stream(cells)
                .flatMap(cell -> Arrays.stream(component.touching(cell)))
                .distinct()
                .mapToObj(component.constraints::get)
                .toList();
    }

    /** The cells that the weighted equations, taken together, still hold. */
    private int[] blamed(List<Constraint> equations, long[] weights) {
        long[] sum = new long[component.size()];
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                for (int cell : equations.get(i).cells) {
                    sum[cell] += weights[i] * equations.get(i).factor(cell);
                }
            }
        }
        BitSet blamed = new BitSet();
        for (int cell = 0; cell < sum.length; cell++) {
            blamed.set(cell, sum[cell] != 0);
        }
        return blamed.stream().toArray();
    }

    private List<Range> fixed(int[] cells, Elimination elimination, List<Constraint> touched) {
        long[] changed = component.values.clone();
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (elimination.constant(i) % elimination.divisor(i) != 0) {
                return List.of();
            }
            changed[cells[i]] += elimination.constant(i) / elimination.divisor(i);
            if (!component.allows(cells[i], changed[cells[i]])) {
                return List.of();
            }
            ranges.add(Range.of(cells[i], changed[cells[i]]));
        }
        return touched.stream().allMatch(constraint -> constraint.holds(changed)) ? ranges : List.of();
    }

    private static int[] without(int[] cells, int[] taken) {
        return Arrays.stream(cells)
                .filter(cell -> Arrays.stream(taken).noneMatch(each -> each == cell))
                .toArray();
    }
}
