package cn.huizong.check;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Procurements without money, or money without procurements (PROCUREMENT-PAIR). */
final class ProcurementCheck implements Check {
    private static final IndicatorKey COUNT = IndicatorKey.of("procurement.count");
    private static final IndicatorKey AMOUNT = IndicatorKey.of("procurement.amount");

    private final Rule rule;

    ProcurementCheck(Rules rules) {
        this.rule = rules.rule("PROCUREMENT-PAIR");
    }

    @Override
    public Stream<Finding> check(Report report) {
        Optional<BigDecimal> count = report.findFact(COUNT).flatMap(Fact::number);
        Optional<Fact> amount = report.findFact(AMOUNT);
        Optional<BigDecimal> yuan = amount.flatMap(Fact::number);
        if (count.isEmpty()
                || yuan.isEmpty()
                || (count.get().signum() == 0) == (yuan.get().signum() == 0)) {
            return Stream.empty();
        }
        String items = Findings.number(count.get());
        String money = Findings.number(yuan.get());
        String expected = count.get().signum() == 0 ? "0" : "> 0";
        return amount.stream().map(fact -> Findings.of(rule, fact.anchor(), expected, money, items, money));
    }
}
