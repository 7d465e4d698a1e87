package cn.huizong.check;

import cn.huizong.form.Chain;
import cn.huizong.form.Chain.Term;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import cn.huizong.report.YearBefore.Predecessors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What cells must be by those of the year before (结转、事项数、现行有效件数); of merged bodies, by the sum of theirs. */
final class ChainCheck implements YearCheck {
    private final Forms forms;
    private final List<Chain> chains;

    ChainCheck(Forms forms, Rules rules) {
        this.forms = forms;
        this.chains = rules.chains();
    }

    /** One finding a rule and row of the form: a row that was carried over wrongly is wrong in several columns. */
    @Override
    public Stream<Finding> check(TabledNumbers now, Predecessors predecessors, List<TabledNumbers> before) {
        Map<List<String>, List<Broken>> rows = new LinkedHashMap<>();
        chains.stream()
                .flatMap(chain -> broken(chain, now, before).stream())
                .forEach(broken -> rows.computeIfAbsent(broken.row(), row -> new ArrayList<>())
                        .add(broken));
        return rows.values().stream().map(row -> finding(row, now, before));
    }

    /** A chain that does not hold. */
    private record Broken(Chain chain, BigDecimal due, BigDecimal stated) {
        List<String> row() {
            return List.of(chain.rule().id(), chain.total().code());
        }

        String message() {
            return chain.rule()
                    .zh()
                    .replace("{each}", chain.each())
                    .replace("{left}", Findings.number(due))
                    .replace("{right}", Findings.number(stated));
        }
    }

    private static Optional<Broken> broken(Chain chain, TabledNumbers now, List<TabledNumbers> before) {
        Optional<BigDecimal> stated = now.number(chain.total());
        Optional<BigDecimal> due = sum(chain, now, before);
        boolean broken = stated.isPresent() && due.isPresent() && stated.get().compareTo(due.get()) != 0;
        return broken ? Optional.of(new Broken(chain, due.get(), stated.get())) : Optional.empty();
    }

    /** Empty as soon as one cell has no value. */
    private static Optional<BigDecimal> sum(Chain chain, TabledNumbers now, List<TabledNumbers> before) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : chain.terms()) {
            for (TabledNumbers tabled : term.last() ? before : List.of(now)) {
                Optional<BigDecimal> number = tabled.number(term.key());
                if (number.isEmpty()) {
                    return Optional.empty();
                }
                sum = term.minus() ? sum.subtract(number.get()) : sum.add(number.get());
            }
        }
        return Optional.of(sum);
    }

    /** About the last column, which is the total where that is wrong too. */
    private Finding finding(List<Broken> row, TabledNumbers now, List<TabledNumbers> before) {
        Broken last = row.get(row.size() - 1);
        String each = row.stream()
                .map(one -> one.message() + "（" + cells(one.chain(), now, before) + "）")
                .collect(Collectors.joining("；"));
        return new Finding(
                last.chain().rule().id(),
                last.chain().rule().severity(),
                now.anchor(last.chain().total()),
                each,
                Findings.number(last.due()),
                Findings.number(last.stated()));
    }

    private String cells(Chain chain, TabledNumbers now, List<TabledNumbers> before) {
        List<IndicatorKey> last =
                chain.terms().stream().filter(Term::last).map(Term::key).toList();
        List<IndicatorKey> own = Stream.concat(
                        chain.terms().stream().filter(term -> !term.last()).map(Term::key), Stream.of(chain.total()))
                .toList();
        List<String> parts = new ArrayList<>();
        before.forEach(tabled -> parts.add(cells(tabled, last, now)));
        parts.add(cells(now, own, now));
        return String.join("；", parts);
    }

    private String cells(TabledNumbers tabled, List<IndicatorKey> keys, TabledNumbers now) {
        return tabled.title(now.body())
                + keys.stream().map(key -> tabled.cell(key, forms)).collect(Collectors.joining("、"));
    }
}
