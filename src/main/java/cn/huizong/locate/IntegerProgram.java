package cn.huizong.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * The question as a mixed-integer program, for what plain reasoning does not settle. Its numbers are floating ones, so a
 * set of cells that it proposes is tried again exactly. It stops after a number of steps, not of seconds: the same report
 * must get the same answer on any machine.
 */
final class IntegerProgram {
    private static final int STEPS = 150;
    /** Further than this no cell is taken to be off; the size of a number that a double still holds exactly. */
    private static final long FAR = 1_000_000_000_000L;

    private final TieComponent component;

    IntegerProgram(TieComponent component) {
        this.component = component;
    }

    /**
     * A least set of changing cells.
     *
     * @param cells the cells, in order
     * @param proven whether it is proven that no fewer would do
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Least(int[] cells, boolean proven) {}

    /**
     * Finds a least set.
     *
     * @param atLeast how many cells must change as far as is known
     * @param not sets that are not wanted again
     */
    Optional<Least> least(int atLeast, List<int[]> not) {
        ExpressionsBasedModel model = model();
        long far = 2 * Arrays.stream(component.values).map(Math::abs).sum() / component.unit() + 2;
        Variable[] changes = new Variable[component.size()];
        Variable[] values = new Variable[component.size()];
        Expression count = model.newExpression("count").lower(atLeast);
        for (int cell = 0; cell < changes.length; cell++) {
            changes[cell] = model.newVariable("changes" + cell).binary().weight(1);
            values[cell] = value(model, cell, far);
            count.set(changes[cell], 1);
            double now = (double) component.values[cell] / component.unit();
            model.newExpression("up" + cell)
                    .set(values[cell], 1)
                    .set(changes[cell], -far)
                    .upper(now);
            model.newExpression("down" + cell)
                    .set(values[cell], 1)
                    .set(changes[cell], far)
                    .lower(now);
        }
        component.constraints.forEach(constraint -> add(model, constraint, values));
        for (int[] set : not) {
            Expression cut = model.newExpression("not" + Arrays.toString(set)).upper(set.length - 1L);
            Arrays.stream(set).forEach(cell -> cut.set(changes[cell], 1));
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        int[] cells = IntStream.range(0, changes.length)
                .filter(cell -> result.doubleValue(cell * 2L) > 0.5)
                .toArray();
        return Optional.of(new Least(cells, result.getState().isOptimal()));
    }

    /** What changing cells may say, each taken by itself; empty if nothing will do. */
    List<Range> ranges(int[] cells, List<Constraint> touched) {
        List<Range> ranges = new ArrayList<>();
        for (int cell : cells) {
            Optional<Long> least = extreme(cells, touched, cell, true);
            Optional<Long> most = extreme(cells, touched, cell, false);
            if (least.isEmpty() || most.isEmpty()) {
                return List.of();
            }
            ranges.add(new Range(cell, least.get(), most.get()));
        }
        return ranges;
    }

    private Optional<Long> extreme(int[] cells, List<Constraint> touched, int wanted, boolean least) {
        ExpressionsBasedModel model = model();
        Variable[] values = new Variable[component.size()];
        for (int cell = 0; cell < values.length; cell++) {
            int each = cell;
            values[cell] = Arrays.stream(cells).anyMatch(one -> one == each)
                    ? value(model, cell, FAR)
                    : model.newVariable("value" + cell).level((double) component.values[cell] / component.unit());
        }
        touched.forEach(constraint -> add(model, constraint, values));
        values[wanted].weight(1);
        Optimisation.Result result = least ? model.minimise() : model.maximise();
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        long value = Math.round(result.doubleValue(wanted));
        if (Math.abs(value) >= FAR) {
            return Optional.of(least ? Range.NO_LEAST : Range.NO_MOST);
        }
        return Optional.of(value * component.unit());
    }

    private static ExpressionsBasedModel model() {
        Optimisation.Options options = new Optimisation.Options();
        options.iterations_abort = STEPS;
        options.time_abort = Long.MAX_VALUE;
        options.time_suffice = Long.MAX_VALUE;
        options.integer(IntegerStrategy.newConfigurable().withGapTolerance(NumberContext.of(7)));
        return new ExpressionsBasedModel(options);
    }

    private Variable value(ExpressionsBasedModel model, int cell, long far) {
        Variable value = model.newVariable("value" + cell).integer().upper(far);
        return component.isSigned(cell) ? value.lower(-far) : value.lower(0);
    }

    private static void add(ExpressionsBasedModel model, Constraint constraint, Variable[] values) {
        Expression sum = model.newExpression("tie" + model.countExpressions());
        for (int cell : constraint.cells) {
            sum.set(values[cell], constraint.factor(cell));
        }
        switch (constraint.relation()) {
            case EQUAL -> sum.level(0);
            case AT_MOST -> sum.upper(0);
            case AT_LEAST -> sum.lower(0);
        }
    }
}
