package cn.huizong.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fewest cells of a component whose change makes all its ties hold, and every set of so few.
 *
 * <p>Sets of one cell are tried first, then of two, and so on. Each step looks for cells of which one must change whatever
 * else does: those of a broken tie that nothing chosen touches, or those left in ties that contradict each other for what is
 * chosen. It goes on with each of them in turn, so that no set is missed and none is met twice. When that takes too many
 * steps, an integer program is asked.
 */
final class Search {
    /** So many sets are told apart; where there are more, the ties say little. */
    static final int MOST = 200;

    private static final int STEPS = 10_000;
    private static final int ASKED = 20;

    private final TieComponent component;
    private final Trial trial;
    private final int limit;
    private final List<int[]> broken;
    private final List<int[]> widestFirst;
    private final List<List<Range>> found = new ArrayList<>();
    private int steps;

    Search(TieComponent component) {
        this(component, STEPS);
    }

    Search(TieComponent component, int limit) {
        this.component = component;
        this.trial = new Trial(component);
        this.limit = limit;
        this.broken = broken(component);
        this.widestFirst = broken.stream()
                .sorted(Comparator.comparing((int[] cells) -> -cells.length))
                .toList();
    }

    /**
     * What was found.
     *
     * @param size how many cells must change at least
     * @param sets the sets of so many cells, each with what its cells would say
     * @param complete whether these are all
     * @param settled whether it is proven that no fewer will do
     */
    record Outcome(int size, List<List<Range>> sets, boolean complete, boolean settled) {}

    /** The cells of every broken tie, and every cell that says what no count can, the shortest first. */
    private static List<int[]> broken(TieComponent component) {
        Stream<int[]> counts = IntStream.range(0, component.size())
                .filter(cell -> !component.allows(cell, component.values[cell]))
                .mapToObj(cell -> new int[] {cell});
        Stream<int[]> ties = component.constraints.stream()
                .filter(constraint -> !constraint.holds(component.values))
                .map(constraint -> constraint.cells);
        return Stream.concat(counts, ties)
                .sorted(Comparator.comparing((int[] cells) -> cells.length))
                .toList();
    }

    Outcome outcome() {
        int size = Math.max(1, apart(broken, new BitSet()));
        while (size <= component.size()) {
            choose(new BitSet(), new BitSet(), size);
            if (!found.isEmpty()) {
                return new Outcome(size, List.copyOf(found), found.size() < MOST && steps <= limit, true);
            }
            if (steps > limit) {
                return asked(size);
            }
            size++;
        }
        return new Outcome(0, List.of(), true, true);
    }

    private void choose(BitSet chosen, BitSet excluded, int left) {
        if (++steps > limit
                || found.size() >= MOST
                || apart(broken, chosen) > left
                || apart(widestFirst, chosen) > left) {
            return;
        }
        Optional<int[]> untouched = broken.stream()
                .filter(cells -> Arrays.stream(cells).noneMatch(chosen::get))
                .map(cells -> open(cells, excluded))
                .min(Comparator.comparing(cells -> cells.length));
        if (left == 0 && untouched.isPresent()) {
            return;
        }
        int[] next = untouched.orElse(new int[0]);
        if (!chosen.isEmpty() && (untouched.isEmpty() || next.length > 1)) {
            TrialResult attempt = trial.attempt(chosen.stream().toArray());
            if (attempt.isDone() && untouched.isEmpty()) {
                found.add(attempt.ranges());
                return;
            }
            int[] others = open(attempt.others(), excluded);
            if (!attempt.isDone() && (untouched.isEmpty() || others.length < next.length)) {
                next = others;
            }
        }
        if (left > 0) {
            branch(next, chosen, excluded, left);
        }
    }

    private void branch(int[] next, BitSet chosen, BitSet excluded, int left) {
        for (int cell : next) {
            chosen.set(cell);
            choose(chosen, excluded, left - 1);
            chosen.clear(cell);
            excluded.set(cell);
        }
        Arrays.stream(next).forEach(excluded::clear);
    }

    private static int[] open(int[] cells, BitSet excluded) {
        return Arrays.stream(cells).filter(cell -> !excluded.get(cell)).toArray();
    }

    /** Broken ties that nothing chosen touches and that share no cell: so many more cells must change at least. */
    private static int apart(List<int[]> broken, BitSet chosen) {
        BitSet seen = new BitSet();
        int apart = 0;
        for (int[] cells : broken) {
            if (Arrays.stream(cells).noneMatch(cell -> chosen.get(cell) || seen.get(cell))) {
                Arrays.stream(cells).forEach(seen::set);
                apart++;
            }
        }
        return apart;
    }

    /** Asks the integer program for as many sets as will be listed. */
    private Outcome asked(int atLeast) {
        IntegerProgram program = new IntegerProgram(component);
        List<int[]> seen = new ArrayList<>();
        List<List<Range>> sets = new ArrayList<>();
        int size = atLeast;
        boolean proven = false;
        while (sets.size() < ASKED) {
            Optional<IntegerProgram.Least> least = program.least(size, seen);
            if (least.isEmpty() || (!sets.isEmpty() && least.get().cells().length > size)) {
                return new Outcome(size, sets, least.isPresent() && least.get().proven(), proven);
            }
            TrialResult attempt = trial.attempt(least.get().cells());
            if (!attempt.isDone()) {
                return new Outcome(size, sets, false, proven);
            }
            proven |= least.get().proven() || least.get().cells().length == atLeast;
            size = least.get().cells().length;
            seen.add(least.get().cells());
            sets.add(attempt.ranges());
            if (!least.get().proven()) {
                return new Outcome(size, sets, false, proven);
            }
        }
        return new Outcome(size, sets, false, proven);
    }
}
