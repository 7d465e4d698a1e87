package cn.huizong.locate;

import cn.huizong.form.FormTable;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Tie;
import cn.huizong.report.CellChange;
import cn.huizong.report.Fact;
import cn.huizong.report.Localisation;
import cn.huizong.report.Repair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Locates the errors of one table. */
final class TableLocation {
    /** So many answers are listed; of more, the likeliest. */
    static final int LISTED = 20;

    private static final int OTHERWISE = 5;

    private final FormTable table;
    private final List<Tie> ties;
    private final Map<IndicatorKey, Fact> facts;
    private final Predicate<Fact> maySink;
    private final Set<IndicatorKey> totals;
    private final ErrorPatterns patterns;

    /**
     * @param table the table
     * @param ties its ties whose cells all have a number
     * @param facts its cells that have a number
     * @param maySink whether a cell may be negative
     * @param flattened whether the report shows tracked changes with both their sides
     */
    TableLocation(
            FormTable table,
            List<Tie> ties,
            Map<IndicatorKey, Fact> facts,
            Predicate<Fact> maySink,
            boolean flattened) {
        this.table = table;
        this.ties = ties;
        this.facts = facts;
        this.maySink = maySink;
        this.totals = ties.stream().flatMap(tie -> tie.total().stream()).collect(Collectors.toSet());
        this.patterns = new ErrorPatterns(totals, flattened);
    }

    Stream<Localisation> all() {
        if (ties.stream().noneMatch(tie -> isBroken(tie) || tie.keys().anyMatch(this::isNoCount))) {
            return Stream.empty();
        }
        List<Localisation> located = new ArrayList<>();
        for (List<Tie> part : TieComponent.parts(ties)) {
            if (isManageable(part)) {
                TieComponent component = component(part);
                if (component.isBroken()) {
                    located.add(located(component));
                }
            } else if (part.stream().anyMatch(this::isBroken)) {
                located.add(unsettled(part));
            }
        }
        return withDisplacements(located).stream();
    }

    private Localisation located(TieComponent component) {
        Search.Outcome outcome = new Search(component).outcome();
        List<Repair> answers = outcome.sets().stream()
                .map(ranges -> patterns.repair(component, ranges))
                .sorted(likeliest())
                .limit(LISTED)
                .toList();
        return new Localisation(
                table.form(),
                table.id(),
                broken(component.ties, component),
                outcome.size(),
                answers,
                outcome.sets().size(),
                outcome.complete(),
                outcome.settled(),
                List.of());
    }

    /** By the slip that explains it, and of those alike a total before its parts. */
    private Comparator<Repair> likeliest() {
        return Comparator.comparing(Repair::pattern)
                .thenComparing(repair -> repair.changes().stream()
                        .filter(change -> change.pattern() == repair.pattern())
                        .count())
                .thenComparing(repair -> repair.changes().stream()
                        .filter(change -> !totals.contains(change.fact().key()))
                        .count());
    }

    private Localisation unsettled(List<Tie> part) {
        List<String> broken =
                part.stream().filter(this::isBroken).map(TableLocation::name).toList();
        return new Localisation(table.form(), table.id(), broken, 0, List.of(), 0, false, false, List.of());
    }

    /** With the slips that would explain everything at once, where no single cell does. */
    private List<Localisation> withDisplacements(List<Localisation> located) {
        boolean manyCells = located.stream().mapToInt(Localisation::size).sum() > 1;
        if (!manyCells || !isManageable(ties)) {
            return located;
        }
        Map<Set<CellChange>, Repair> displaced = new LinkedHashMap<>();
        new Displacements(table, component(ties), patterns)
                .all()
                .forEach(repair -> displaced.putIfAbsent(Set.copyOf(repair.changes()), repair));
        List<Localisation> all = new ArrayList<>();
        for (Localisation one : located) {
            List<Repair> answers = one.answers().stream()
                    .map(answer -> Optional.ofNullable(displaced.remove(Set.copyOf(answer.changes())))
                            .orElse(answer))
                    .sorted(likeliest())
                    .toList();
            all.add(with(one, answers, List.of()));
        }
        List<Repair> otherwise = displaced.values().stream()
                .sorted(Comparator.comparing(repair -> repair.changes().size()))
                .limit(OTHERWISE)
                .toList();
        all.set(0, with(all.get(0), all.get(0).answers(), otherwise));
        return all;
    }

    private static Localisation with(Localisation one, List<Repair> answers, List<Repair> otherwise) {
        return new Localisation(
                one.form(),
                one.table(),
                one.broken(),
                one.size(),
                answers,
                one.found(),
                one.complete(),
                one.proven(),
                otherwise);
    }

    private TieComponent component(List<Tie> part) {
        Set<IndicatorKey> keys = part.stream().flatMap(Tie::keys).collect(Collectors.toSet());
        List<Fact> cells = facts.values().stream()
                .filter(fact -> keys.contains(fact.key()))
                .toList();
        return new TieComponent(part, cells, maySink);
    }

    private boolean isManageable(List<Tie> part) {
        return part.stream()
                .flatMap(Tie::keys)
                .allMatch(key -> value(key).filter(TieComponent::isManageable).isPresent());
    }

    private List<String> broken(List<Tie> part, TieComponent component) {
        Stream<String> counts = IntStream.range(0, component.size())
                .filter(cell -> !component.allows(cell, component.values[cell]))
                .mapToObj(cell -> component.values[cell] < 0 ? "COUNT-NOT-NEGATIVE" : "COUNT-WHOLE");
        return Stream.concat(part.stream().filter(this::isBroken).map(TableLocation::name), counts)
                .toList();
    }

    /** Whether a cell says what no count says: a fraction, or less than nothing where it may not. */
    private boolean isNoCount(IndicatorKey key) {
        Fact fact = facts.get(key);
        return fact != null
                && fact.number()
                        .filter(number ->
                                number.stripTrailingZeros().scale() > 0 || (number.signum() < 0 && !maySink.test(fact)))
                        .isPresent();
    }

    private boolean isBroken(Tie tie) {
        return tie.answer(this::value).filter(answer -> !answer.kept()).isPresent();
    }

    private Optional<BigDecimal> value(IndicatorKey key) {
        return Optional.ofNullable(facts.get(key)).flatMap(Fact::number);
    }

    private static String name(Tie tie) {
        return tie.each().isEmpty() ? tie.rule().id() : tie.rule().id() + "（" + tie.each() + "）";
    }
}
