package cn.huizong.check;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import cn.huizong.report.Statement;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures of the prose against the tables. The words have several meanings: a number of disclosures may be that of one
 * channel, applications received may count those carried in, and lawsuits those after reconsideration, so either agrees.
 */
final class NarrativeCheck implements Check {
    private static final IndicatorKey DISCLOSURES = IndicatorKey.of("disclosure.total");
    private static final IndicatorKey RECEIVED = new IndicatorKey("application.received", IndicatorKey.TOTAL);
    private static final IndicatorKey CARRIED_IN = new IndicatorKey("application.carried_in", IndicatorKey.TOTAL);

    private static final IndicatorKey LAWSUITS = IndicatorKey.of("litigation.direct.total");
    private static final IndicatorKey LATER_LAWSUITS = IndicatorKey.of("litigation.after_reconsideration.total");

    private static final String ALL_LAWSUITS = "行政诉讼 总计";

    private final Forms forms;
    private final Rule rule;

    NarrativeCheck(Forms forms, Rules rules) {
        this.forms = forms;
        this.rule = rules.rule("NARRATIVE");
    }

    @Override
    public Stream<Finding> check(Report report) {
        return report.statements().stream().flatMap(statement -> check(statement, report).stream());
    }

    private Optional<Finding> check(Statement statement, Report report) {
        Optional<Fact> fact = report.facts().stream()
                .filter(each -> each.key().equals(statement.key()) && each.status() != Status.NARRATIVE)
                .findFirst();
        return fact.filter(each -> each.number().isPresent() && !agrees(statement, each, report))
                .map(each -> {
                    boolean all = each.key().equals(LAWSUITS);
                    String table = (all ? with(each, LATER_LAWSUITS, report).or(each::number) : each.number())
                            .map(Findings::number)
                            .orElse("");
                    String prose = Findings.number(statement.value());
                    String label = all
                            ? ALL_LAWSUITS
                            : forms.indicator(each.form(), each.key()).label();
                    return Findings.of(rule, statement.anchor(), table, prose, label, prose, table);
                });
    }

    private static boolean agrees(Statement statement, Fact fact, Report report) {
        if (fact.key().equals(LAWSUITS) && statement.value().signum() == 0) {
            return isEqual(with(fact, LATER_LAWSUITS, report).or(fact::number), statement.value());
        }
        if (isEqual(fact.number(), statement.value())) {
            return true;
        }
        if (fact.key().equals(RECEIVED)) {
            return statement.value().signum() != 0 && isEqual(with(fact, CARRIED_IN, report), statement.value());
        }
        if (fact.key().equals(LAWSUITS)) {
            return isEqual(with(fact, LATER_LAWSUITS, report), statement.value())
                    || isEqual(report.findFact(LATER_LAWSUITS).flatMap(Fact::number), statement.value());
        }
        return fact.key().equals(DISCLOSURES)
                && report.facts().stream()
                        .filter(each -> each.key().code().startsWith("disclosure.channel."))
                        .anyMatch(each -> isEqual(each.number(), statement.value()));
    }

    /** A number with another of the report, if both are there. */
    private static Optional<BigDecimal> with(Fact fact, IndicatorKey other, Report report) {
        return fact.number()
                .flatMap(number -> report.findFact(other).flatMap(Fact::number).map(number::add));
    }

    private static boolean isEqual(Optional<BigDecimal> number, BigDecimal stated) {
        return number.map(value -> value.compareTo(stated) == 0).orElse(false);
    }
}
