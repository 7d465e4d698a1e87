package cn.huizong.locate;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Side;
import cn.huizong.form.Tie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One tie between the cells of a component: the weighted sum of some cells is zero, at most zero or at least zero. */
final class Constraint {
    final int[] cells;
    private final long[] factors;
    private final Tie.Relation relation;

    private Constraint(Map<Integer, Long> terms, Tie.Relation relation) {
        this.cells = terms.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.factors = terms.values().stream().mapToLong(Long::longValue).toArray();
        this.relation = relation;
    }

    /** A tie as constraints; a side that is the largest of some cells makes one for each of them. */
    static List<Constraint> of(Tie tie, Map<IndicatorKey, Integer> places) {
        List<Constraint> constraints = new ArrayList<>();
        for (List<IndicatorKey> left : alternatives(tie.left())) {
            for (List<IndicatorKey> right : alternatives(tie.right())) {
                Map<Integer, Long> terms = new LinkedHashMap<>();
                left.forEach(key -> terms.merge(place(places, key), 1L, Long::sum));
                right.forEach(key -> terms.merge(place(places, key), -1L, Long::sum));
                terms.values().removeIf(factor -> factor == 0);
                constraints.add(new Constraint(terms, tie.relation()));
            }
        }
        boolean largestIsBounded = (!tie.left().largest() && tie.relation() == Tie.Relation.AT_LEAST)
                || (!tie.right().largest() && tie.relation() == Tie.Relation.AT_MOST);
        if (constraints.size() > 1 && !largestIsBounded) {
            throw new IllegalArgumentException(tie.rule().id() + ": no linear tie");
        }
        return constraints;
    }

    private static List<List<IndicatorKey>> alternatives(Side side) {
        return side.largest() ? side.keys().stream().map(List::of).toList() : List.of(side.keys());
    }

    private static int place(Map<IndicatorKey, Integer> places, IndicatorKey key) {
        Integer place = places.get(key);
        if (place == null) {
            throw new IllegalArgumentException("no cell for " + key);
        }
        return place;
    }

    boolean isEquation() {
        return relation == Tie.Relation.EQUAL;
    }

    Tie.Relation relation() {
        return relation;
    }

    /** The weight of a cell; zero if it is not in the tie. */
    long factor(int cell) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == cell) {
                return factors[i];
            }
        }
        return 0;
    }

    long sum(long[] values) {
        long sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += factors[i] * values[cells[i]];
        }
        return sum;
    }

    boolean holds(long[] values) {
        return holds(sum(values));
    }

    boolean holds(long sum) {
        return switch (relation) {
            case EQUAL -> sum == 0;
            case AT_MOST -> sum <= 0;
            case AT_LEAST -> sum >= 0;
        };
    }
}
