package cn.huizong.check;

import cn.huizong.form.Chain;
import cn.huizong.form.Chain.Term;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import cn.huizong.report.YearBefore.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    @Override
    public Stream<Finding> check(TabledNumbers now, Origin origin, List<TabledNumbers> before) {
        return chains.stream().flatMap(chain -> check(chain, now, before).stream());
    }

    private Optional<Finding> check(Chain chain, TabledNumbers now, List<TabledNumbers> before) {
        Optional<BigDecimal> stated = now.number(chain.total());
        Optional<BigDecimal> due = sum(chain, now, before);
        boolean broken = stated.isPresent() && due.isPresent() && stated.get().compareTo(due.get()) != 0;
        return broken ? Optional.of(finding(chain, now, before, due.get(), stated.get())) : Optional.empty();
    }

    /** Empty as soon as one cell has no value. */
    private static Optional<BigDecimal> sum(Chain chain, TabledNumbers now, List<TabledNumbers> before) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : chain.terms()) {
            for (TabledNumbers filed : term.last() ? before : List.of(now)) {
                Optional<BigDecimal> number = filed.number(term.key());
                if (number.isEmpty()) {
                    return Optional.empty();
                }
                sum = term.minus() ? sum.subtract(number.get()) : sum.add(number.get());
            }
        }
        return Optional.of(sum);
    }

    private Finding finding(
            Chain chain, TabledNumbers now, List<TabledNumbers> before, BigDecimal due, BigDecimal stated) {
        String left = Findings.number(due);
        String right = Findings.number(stated);
        String message = chain.rule()
                .zh()
                .replace("{each}", chain.each())
                .replace("{left}", left)
                .replace("{right}", right);
        return new Finding(
                chain.rule().id(),
                chain.rule().severity(),
                now.anchor(chain.total()),
                message + "（" + cells(chain, now, before) + "）",
                left,
                right);
    }

    private String cells(Chain chain, TabledNumbers now, List<TabledNumbers> before) {
        List<IndicatorKey> last =
                chain.terms().stream().filter(Term::last).map(Term::key).toList();
        List<IndicatorKey> own = Stream.concat(
                        chain.terms().stream().filter(term -> !term.last()).map(Term::key), Stream.of(chain.total()))
                .toList();
        List<String> parts = new ArrayList<>();
        before.forEach(filed -> parts.add(cells(filed, last, now)));
        parts.add(cells(now, own, now));
        return String.join("；", parts);
    }

    private String cells(TabledNumbers filed, List<IndicatorKey> keys, TabledNumbers now) {
        return filed.title(now.body())
                + keys.stream().map(key -> filed.cell(key, forms)).collect(Collectors.joining("、"));
    }
}
