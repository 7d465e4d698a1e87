package cn.huizong.extract;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Tie;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The numbers of a scanned table held against its ties. A doubtful one is taken where all that is read for certain leaves no
 * other; a certain one becomes doubtful where two equations or more over it can be answered and every one is broken. What
 * was taken is no witness for others.
 */
final class ScannedNumbers {
    /** One broken equation may be the fault of any of its cells; two meet in one cell. */
    private static final int FEWEST_BROKEN = 2;

    private final List<Tie> ties;
    private final Map<IndicatorKey, BigDecimal> certain = new HashMap<>();
    private final Set<IndicatorKey> doubled = new HashSet<>();

    private ScannedNumbers(List<Tie> ties, List<Fact> facts) {
        this.ties = ties;
        Set<IndicatorKey> seen = new HashSet<>();
        for (Fact fact : facts) {
            if (!seen.add(fact.key())) {
                doubled.add(fact.key());
            }
            fact.number().ifPresent(number -> certain.put(fact.key(), number));
        }
        certain.keySet().removeAll(doubled);
    }

    /** The table with what its ties decide; all must be as it was read. */
    static List<Fact> settled(List<Tie> ties, List<Fact> facts) {
        ScannedNumbers numbers = new ScannedNumbers(ties, facts);
        List<IndicatorKey> contradicted =
                facts.stream().filter(numbers::isContradicted).map(Fact::key).toList();
        numbers.certain.keySet().removeAll(contradicted);
        return facts.stream()
                .map(fact -> contradicted.contains(fact.key()) ? contradicted(fact) : numbers.taken(fact))
                .toList();
    }

    /** A fact as it was read, whatever ties decided about it. */
    static Fact asRead(Fact fact) {
        Optional<CellValue.Candidate> doubtful = fact.candidate();
        if (doubtful.isEmpty()) {
            return fact;
        }
        String text = fact.says().text();
        BigDecimal number = doubtful.get().number();
        return with(
                fact,
                doubtful.get().isContradicted()
                        ? new CellValue.Count(number, number.toPlainString())
                        : new CellValue.Illegible(text));
    }

    private boolean isContradicted(Fact fact) {
        BigDecimal number = certain.get(fact.key());
        boolean isPlain = number != null
                && fact.status() == Status.OCR
                && number.toPlainString().equals(fact.says().text());
        List<Tie.Answer> answers = isPlain ? equations(fact.key(), certain::get) : List.of();
        return answers.size() >= FEWEST_BROKEN && answers.stream().noneMatch(Tie.Answer::kept);
    }

    private static Fact contradicted(Fact fact) {
        return with(fact, CellValue.Candidate.contradicted(fact.number().orElseThrow()));
    }

    private Fact taken(Fact fact) {
        return fact.candidate()
                .filter(doubtful -> !doubtful.isContradicted() && isOnlyAnswer(fact.key(), doubtful.number()))
                .map(doubtful -> with(
                        fact, new CellValue.Count(doubtful.number(), fact.says().text())))
                .orElse(fact);
    }

    /** Whether every tie over a cell holds with a number, and one of them with no other. */
    private boolean isOnlyAnswer(IndicatorKey key, BigDecimal candidate) {
        Function<IndicatorKey, BigDecimal> supposed = each -> each.equals(key) ? candidate : certain.get(each);
        return !doubled.contains(key)
                && !equations(key, supposed).isEmpty()
                && ties.stream()
                        .filter(tie -> tie.keys().anyMatch(key::equals))
                        .flatMap(tie -> tie.answer(each -> Optional.ofNullable(supposed.apply(each))).stream())
                        .allMatch(Tie.Answer::kept);
    }

    /** What the equations over a cell say of which every other cell is certain; one of a largest cell leaves it open. */
    private List<Tie.Answer> equations(IndicatorKey key, Function<IndicatorKey, BigDecimal> values) {
        return ties.stream()
                .filter(tie -> tie.relation() == Tie.Relation.EQUAL
                        && !tie.left().largest()
                        && !tie.right().largest()
                        && tie.keys().filter(key::equals).count() == 1)
                .flatMap(tie -> tie.answer(each -> Optional.ofNullable(values.apply(each))).stream())
                .toList();
    }

    private static Fact with(Fact fact, CellValue says) {
        return new Fact(fact.form(), fact.table(), fact.key(), says, fact.status(), fact.anchor());
    }
}
