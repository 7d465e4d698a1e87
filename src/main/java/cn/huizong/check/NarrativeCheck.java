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
 * channel, and applications received may count those carried in, so either agrees.
 */
final class NarrativeCheck implements Check {
    private static final IndicatorKey DISCLOSURES = IndicatorKey.of("disclosure.total");
    private static final IndicatorKey RECEIVED = new IndicatorKey("application.received", IndicatorKey.TOTAL);
    private static final IndicatorKey CARRIED_IN = new IndicatorKey("application.carried_in", IndicatorKey.TOTAL);

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
                    String table = each.number().map(Findings::number).orElse("");
                    String prose = Findings.number(statement.value());
                    String label = forms.indicator(each.form(), each.key()).label();
                    return Findings.of(rule, statement.anchor(), table, prose, label, prose, table);
                });
    }

    private static boolean agrees(Statement statement, Fact fact, Report report) {
        if (isEqual(fact.number(), statement.value())) {
            return true;
        }
        if (fact.key().equals(RECEIVED)) {
            Optional<BigDecimal> handled = fact.number()
                    .flatMap(received ->
                            report.findFact(CARRIED_IN).flatMap(Fact::number).map(received::add));
            return isEqual(handled, statement.value());
        }
        return fact.key().equals(DISCLOSURES)
                && report.facts().stream()
                        .filter(each -> each.key().code().startsWith("disclosure.channel."))
                        .anyMatch(each -> isEqual(each.number(), statement.value()));
    }

    private static boolean isEqual(Optional<BigDecimal> number, BigDecimal stated) {
        return number.map(value -> value.compareTo(stated) == 0).orElse(false);
    }
}
