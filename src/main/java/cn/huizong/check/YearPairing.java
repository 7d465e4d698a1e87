package cn.huizong.check;

import cn.huizong.check.peer.Plausibility;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.form.SeriesBreaks;
import cn.huizong.form.Tie;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.report.YearBefore.Pair;
import cn.huizong.report.YearBefore.Pairs;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes what of a report is held against other bodies by size: its totals beside those of the year before. Whose report of the
 * year before is meant is said by {@link YearBefore}; merged bodies have none, and a number whose series breaks has none either.
 */
public final class YearPairing {
    private final Forms forms;
    private final List<Tie> ties;
    private final SeriesBreaks breaks = SeriesBreaks.official();
    private final Plausibility plausibility = Plausibility.official();

    public YearPairing(Forms forms, Rules rules) {
        this.forms = forms;
        this.ties = rules.ties();
    }

    /**
     * The numbers of a report on the form that most of them are on.
     *
     * @param counted the report
     * @param before what it follows from
     * @param found what was found in it already: a cell that a finding names is not asked about again
     */
    public Pairs of(SettledSubmission counted, YearBefore before, List<Finding> found) {
        TabledNumbers now = TabledNumbers.of(counted);
        Optional<TabledNumbers> last = before.isComparable() && before.reports().size() == 1
                ? Optional.of(TabledNumbers.of(before.reports().get(0)))
                : Optional.empty();
        Set<IndicatorKey> told = told(now, found);
        String form = form(now);
        return new Pairs(
                form,
                totals(now, form)
                        .map(fact -> pair(fact, now, last, told))
                        .filter(this::says)
                        .sorted(Comparator.comparing(Pair::key))
                        .toList());
    }

    /** A zero after a zero says nothing, and one with no year before only where others never have it. */
    private boolean says(Pair pair) {
        return pair.now().signum() != 0
                || pair.before()
                        .map(number -> number.signum() != 0)
                        .orElseGet(
                                () -> plausibility.usual().contains(pair.key().toString()));
    }

    private static String form(TabledNumbers now) {
        Map<String, Long> facts = now.numbers().values().stream()
                .collect(Collectors.groupingBy(Fact::form, TreeMap::new, Collectors.counting()));
        return facts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Applicants are left out: they are few, and their total is there. A change (本年增/减) is none of a size. */
    private Stream<Fact> totals(TabledNumbers now, String form) {
        return now.numbers().values().stream()
                .filter(fact -> fact.form().equals(form))
                .filter(fact -> fact.key().applicant().isEmpty()
                        || fact.key().applicant().equals(IndicatorKey.TOTAL))
                .filter(fact -> !indicator(fact).signed());
    }

    private Indicator indicator(Fact fact) {
        return forms.indicator(fact.form(), fact.key());
    }

    private Pair pair(Fact fact, TabledNumbers now, Optional<TabledNumbers> last, Set<IndicatorKey> told) {
        IndicatorKey key = fact.key();
        BigDecimal number = fact.number().orElseThrow();
        int year = now.report().year();
        Optional<BigDecimal> before = last.flatMap(report -> report.number(key))
                .filter(previous -> breaks.find(key, year - 1, year).isEmpty());
        boolean scaled = before.flatMap(previous -> plausibility.slip(indicator(fact), previous, number))
                .isPresent();
        return new Pair(key, fact.anchor(), number, before, !scaled && !told.contains(key));
    }

    /** Of which cells something was found: those that findings name, and all of a tie that is broken. */
    private Set<IndicatorKey> told(TabledNumbers now, List<Finding> found) {
        Set<String> anchors = found.stream().map(Finding::anchor).collect(Collectors.toSet());
        Set<String> rules = found.stream().map(Finding::rule).collect(Collectors.toSet());
        Stream<IndicatorKey> named = now.numbers().values().stream()
                .filter(fact -> anchors.contains(fact.anchor()))
                .map(Fact::key);
        Stream<IndicatorKey> tied = ties.stream()
                .filter(tie -> rules.contains(tie.rule().id()))
                .filter(tie -> tie.answer(numbers(now, tie))
                        .filter(answer -> !answer.kept())
                        .isPresent())
                .flatMap(Tie::keys);
        return Stream.concat(named, tied).collect(Collectors.toSet());
    }

    private static Function<IndicatorKey, Optional<BigDecimal>> numbers(TabledNumbers now, Tie tie) {
        return key -> Optional.ofNullable(now.numbers().get(key))
                .filter(fact -> fact.form().equals(tie.table().form()))
                .flatMap(Fact::number);
    }
}
